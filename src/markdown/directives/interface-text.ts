import type { PhrasingContent } from 'mdast';
import type { PartContext } from '../part-context.ts';
import { inline, text } from './element.ts';

/** Interface words in the text, marked with their language where the text is in another. */
export function interfaceText(words: string, { labels, language }: PartContext): PhrasingContent[] {
  if (words === '') return [];
  return labels.language === language
    ? [text(words)]
    : [inline('span', { lang: labels.language, dir: labels.dir }, [text(words)])];
}

/** Interface words around an author's: `Spoiler: {label}`. */
export function interfaceTextAround(
  template: string,
  label: readonly PhrasingContent[],
  context: PartContext,
): PhrasingContent[] {
  const [before = '', after = ''] = template.split('{label}');
  return [...interfaceText(before, context), ...label, ...interfaceText(after, context)];
}
