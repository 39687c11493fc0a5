import { stringify } from 'yaml';

/** The values of a front matter by their keys, in their order; `undefined` where one has none. */
export type Matter = Readonly<Record<string, unknown>>;

/** Between its lines of dashes; empty where there is nothing to say. */
export function formatMatter(values: Matter): string {
  const present = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
  if (Object.keys(present).length === 0) return '';
  return `---\n${stringify(present, { lineWidth: 0, blockQuote: 'literal' })}---\n`;
}
