import type { SeriesDraft } from '../story-draft.ts';
import type { EpubCreator, EpubMetadata } from './epub-book.ts';
import { descendants, type XmlElement } from './xml.ts';

/** Reads what an OPF's `metadata` says, be it of EPUB 2 or 3. */
export function readMetadata(root: XmlElement): EpubMetadata {
  const metas = descendants(root, 'meta');
  const texts = (name: string): readonly string[] =>
    descendants(root, name)
      .map(({ text }) => text)
      .filter((text) => text !== '');
  const people = (name: string): readonly EpubCreator[] =>
    descendants(root, name)
      .filter(({ text }) => text !== '')
      .map((element) => ({
        name: element.text,
        role: element.attributes.get('role') ?? refined(metas, element, 'role')?.text,
      }));
  const meta = new Map<string, string[]>();
  for (const element of metas) {
    const name = element.attributes.get('name') ?? element.attributes.get('property');
    const value = element.attributes.get('content') ?? element.text;
    if (name === undefined || value === '' || element.attributes.has('refines')) continue;
    meta.set(name, [...(meta.get(name) ?? []), value]);
  }
  const modified = (meta.get('dcterms:modified') ?? []).map((value) => ({
    event: 'dcterms:modified',
    value,
  }));
  return {
    titles: titlesOf(root, metas),
    creators: people('creator'),
    contributors: people('contributor'),
    publisher: texts('publisher')[0],
    description: descendants(root, 'description')
      .find(({ text }) => text !== '')
      ?.raw.trim(),
    languages: texts('language'),
    dates: [
      ...descendants(root, 'date').map(({ attributes, text }) => ({
        event: attributes.get('event') ?? 'date',
        value: text,
      })),
      ...modified,
    ],
    subjects: texts('subject'),
    identifiers: texts('identifier'),
    sources: texts('source'),
    series: seriesOf(metas, meta),
    meta,
  };
}

/** What refines an element by its id: EPUB 3 says roles and positions so. */
function refined(
  metas: readonly XmlElement[],
  { attributes }: XmlElement,
  property: string,
): XmlElement | undefined {
  const id = attributes.get('id');
  return metas.find(
    (meta) =>
      id !== undefined &&
      meta.attributes.get('refines') === `#${id}` &&
      meta.attributes.get('property') === property,
  );
}

/** The main title before subtitles and others. */
function titlesOf(root: XmlElement, metas: readonly XmlElement[]): readonly string[] {
  const titles = descendants(root, 'title').filter(({ text }) => text !== '');
  const main = titles.filter((title) => refined(metas, title, 'title-type')?.text === 'main');
  return [...main, ...titles.filter((title) => !main.includes(title))].map(({ text }) => text);
}

function seriesOf(
  metas: readonly XmlElement[],
  meta: ReadonlyMap<string, readonly string[]>,
): readonly SeriesDraft[] {
  const [calibre] = meta.get('calibre:series') ?? [];
  const found =
    calibre === undefined ? [] : [toSeries(calibre, meta.get('calibre:series_index')?.[0])];
  for (const element of metas) {
    if (element.attributes.get('property') !== 'belongs-to-collection') continue;
    // A set is a book in volumes; a series is what calibre and shops call one.
    const type = refined(metas, element, 'collection-type')?.text ?? 'series';
    const known = found.some(({ name }) => name === element.text);
    if (type !== 'series' || element.text === '' || known) continue;
    found.push(toSeries(element.text, refined(metas, element, 'group-position')?.text));
  }
  return found;
}

/** A part of 0 is what calibre and FanFicFare write where they know none. */
function toSeries(name: string, position: string | undefined): SeriesDraft {
  const part = Number(position);
  return Number.isFinite(part) && part > 0 ? { name, part } : { name };
}
