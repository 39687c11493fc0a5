import type { Nodes } from 'hast';
import { directionOf as directionOfLanguage, parseLanguage } from '../../../archive/language.ts';
import { attribute } from '../elements.ts';
import { directionOf } from './style.ts';

/** What most of a text says of itself, which is the story's own. */
export interface UsualText {
  /** Programs write `lang` on every paragraph. With a language go its regions: `en-US`, `en-GB`. */
  readonly languages: ReadonlySet<string>;
  readonly dir: 'ltr' | 'rtl';
}

/** Counts what letters say of themselves. */
export function usualText(nodes: readonly Nodes[]): UsualText {
  const languages = new Map<string, number>();
  const directions = new Map<string, number>();
  const count = (node: Nodes, language: string, dir: string): void => {
    if (node.type === 'text') {
      add(languages, language, node.value.length);
      add(directions, dir, node.value.length);
    } else if ('children' in node) {
      const isElement = node.type === 'element';
      const ownLanguage = isElement
        ? (attribute(node, 'lang') ?? attribute(node, 'xmlLang'))
        : undefined;
      const ownDir = isElement ? directionOf(node) : undefined;
      for (const child of node.children) count(child, ownLanguage ?? language, ownDir ?? dir);
    }
  };
  for (const node of nodes) count(node, '', '');
  const usual = mostOf(byPrimary(languages));
  const known = [...languages.keys()]
    .filter((written) => usual !== '' && primary(written) === usual)
    .flatMap((written) => parseLanguage(written) ?? []);
  const [first] = known;
  const dir = mostOf(directions);
  return {
    languages: new Set(known),
    dir:
      dir === 'ltr' || dir === 'rtl'
        ? dir
        : first === undefined
          ? 'ltr'
          : directionOfLanguage(first),
  };
}

function byPrimary(languages: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const together = new Map<string, number>();
  for (const [written, letters] of languages) add(together, primary(written), letters);
  return together;
}

/** What more than half of the letters say; nothing where there is no such thing. */
function mostOf(counts: ReadonlyMap<string, number>): string {
  const total = [...counts.values()].reduce((sum, letters) => sum + letters, 0);
  return [...counts].find(([, letters]) => letters * 2 > total)?.[0] ?? '';
}

function add(counts: Map<string, number>, key: string, letters: number): void {
  counts.set(key, (counts.get(key) ?? 0) + letters);
}

function primary(written: string): string {
  return written.split(/[-_]/u, 1)[0]?.toLowerCase() ?? '';
}
