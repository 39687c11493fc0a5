import { parse } from 'yaml';
import { formatMatter, type Matter } from './format-matter.ts';

/** The addresses that a story wants beside that of its file: its own, and old ones that lead to it. */
export interface OwnAddresses {
  readonly slug?: string;
  readonly aliases: readonly string[];
}

/**
 * A story's main file without those of its addresses that it cannot have.
 * @param main as the import has written it
 */
export function withoutAddresses(main: string, taken: readonly string[]): string {
  const [, written = '', text = ''] = /^---\n(.*?\n)---\n(.*)$/su.exec(main) ?? [];
  if (taken.length === 0 || written === '') return main;
  const matter = parse(written) as Matter;
  const { slug, aliases } = matter;
  const left = [aliases].flat().filter((alias) => !taken.includes(String(alias)));
  return `${formatMatter({
    ...matter,
    slug: taken.includes(String(slug)) ? undefined : slug,
    aliases: left.length > 1 ? left : left[0],
  })}${text}`;
}
