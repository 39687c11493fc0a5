import { DELETE, EMPHASIS, STRONG, tag, type Mark } from './marks.ts';

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that go with all that stands in them: nothing of it is text to be read. */
export const DROPPED = words(
  'head title style script noscript template iframe object embed applet audio video canvas map ' +
    'noembed noframes svg button input select textarea datalist progress meter link meta base ' +
    'colgroup col param source track area frame frameset rp',
);
/** Of these a person should hear; the others are never missed. */
export const MISSED = words('iframe object embed applet audio video canvas svg textarea');

/** Elements that stand as blocks; what else there is stands in a line. */
export const BLOCKS = words(
  'html body address article aside blockquote caption center dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing ' +
    'main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot ' +
    'th thead tr ul xmp',
);

/** What elements within a line say. */
export const INLINE: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ...['em', 'i'].map((name) => [name, EMPHASIS] as const),
  ...['strong', 'b'].map((name) => [name, STRONG] as const),
  ...['s', 'strike', 'del'].map((name) => [name, DELETE] as const),
  ...['u', 'ins'].map((name) => [name, tag('u')] as const),
  ...['small', 'big', 'sub', 'sup', 'code', 'kbd', 'samp', 'var', 'cite', 'dfn', 'q'].map(
    (name) => [name, tag(name)] as const,
  ),
  ['tt', tag('code')],
]);
