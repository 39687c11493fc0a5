import type { Nodes } from 'hast';
import { parseLanguage } from '../../../archive/language.ts';
import { attribute } from '../elements.ts';

/**
 * The languages that most of the text says it is in, which is the story's own: programs write
 * `lang` on every paragraph. With them go their regions: `en-US` and `en-GB` are one.
 */
export function plainLanguages(nodes: readonly Nodes[]): ReadonlySet<string> {
  const letters = new Map<string, number>();
  const count = (node: Nodes, language: string): void => {
    if (node.type === 'text') {
      letters.set(language, (letters.get(language) ?? 0) + node.value.length);
    } else if ('children' in node) {
      const own =
        node.type === 'element'
          ? (attribute(node, 'lang') ?? attribute(node, 'xmlLang'))
          : undefined;
      for (const child of node.children) count(child, own ?? language);
    }
  };
  for (const node of nodes) count(node, '');
  if (letters.size < 2 && letters.has('')) return new Set();
  const inAll = new Map<string, number>();
  for (const [written, number] of letters) {
    const key = primary(written);
    inAll.set(key, (inAll.get(key) ?? 0) + number);
  }
  const total = [...inAll.values()].reduce((sum, number) => sum + number, 0);
  const [most] = [...inAll].find(([, number]) => number * 2 > total) ?? [];
  if (most === undefined || most === '') return new Set();
  return new Set(
    [...letters.keys()]
      .filter((written) => primary(written) === most)
      .flatMap((written) => parseLanguage(written) ?? []),
  );
}

function primary(written: string): string {
  return written.split(/[-_]/u, 1)[0]?.toLowerCase() ?? '';
}
