import type { Properties } from 'hast';
import type { BlockContent, PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { directionOf, parseLanguage } from '../../archive/language.ts';
import { report, type PartContext } from '../part-context.ts';
import type { Container } from './container.ts';
import { blocks, inline, line } from './element.ts';

/** BCP 47's private tags, for the tongues that ISO does not know: `x-sindarin`. */
const PRIVATE = /^x(?:-[a-z0-9]{1,8})+$/iu;

/**
 * A passage in another language.
 *
 * @example
 * ```md
 * :::lang{ar}
 * مساء الخير
 * :::
 * ```
 * ```html
 * <div lang="ar" dir="rtl">
 * <p>مساء الخير</p>
 * </div>
 * ```
 */
export function languageBlock({ node, label, content, context }: Container): BlockContent {
  const properties = languageProperties(node, context);
  return blocks(
    'div',
    properties,
    label === undefined ? content : [line('p', {}, label), ...content],
  );
}

/**
 * A few words in another language.
 *
 * @example `:lang[bonjour]{fr}` becomes `<span lang="fr" dir="ltr">bonjour</span>`
 */
export function languageSpan(node: TextDirective, context: PartContext): PhrasingContent {
  return inline('span', languageProperties(node, context), node.children);
}

function languageProperties(
  node: Container['node'] | TextDirective,
  context: PartContext,
): Properties {
  const [[name, value] = ['', '']] = Object.entries(node.attributes ?? {});
  const written = name === 'lang' ? (value ?? '') : name;
  if (PRIVATE.test(written)) return { lang: written.toLowerCase(), dir: 'ltr' };
  const lang = written === '' ? undefined : parseLanguage(written);
  if (lang !== undefined) return { lang, dir: directionOf(lang) };
  report(context, node.position, {
    code: 'bad-directive',
    severity: 'warning',
    message: written === '' ? 'lang names no language' : `“${written}” is not a language`,
    mend: 'Write the language behind it in braces: {fr}, {pt-BR}, {zh-Hant}, {x-sindarin}',
  });
  return {};
}
