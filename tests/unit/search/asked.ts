import { parseTextQuery } from '../../../src/search/browser/text-query.ts';
import type { TextHit, TextSearch } from '../../../src/search/browser/text-search.ts';

/** Every page that a query finds, bundle after bundle. */
export async function hitsOf(search: TextSearch, query: string): Promise<readonly TextHit[]> {
  const parsed = parseTextQuery(query);
  if (parsed === undefined) return [];
  const found = [];
  for (const bundle of await search.bundles()) found.push(...(await search.ask(bundle, parsed)));
  return found;
}

/** The best passages of each page that a query finds: `paragraph: sentence with [marks]`. */
export async function sentencesOf(search: TextSearch, query: string): Promise<readonly string[]> {
  const hits = await hitsOf(search, query);
  const passages = await Promise.all(hits.map((hit) => hit.passages(3)));
  return passages.flat().map(({ paragraph, pieces }) => {
    const text = pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
    return `${paragraph ?? ''}: ${text}`;
  });
}
