/**
 * Astro's middleware, run on every page as it is made.
 *
 * Astro writes the hashes of the whole site's inline styles and scripts into the policy of every
 * page: a kilobyte that no compression takes away. Each page keeps those of its own.
 */
import { hash } from 'node:crypto';
import type { MiddlewareHandler } from 'astro';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/u;
const INLINE = /<(style|script)\b[^>]*>([^]*?)<\/\1>/gu;
const HASH = / '(sha256-[^']+)'/gu;

export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(withOwnHashes(await response.text()), response);
};

/** The page without the hashes of what is not in it. */
function withOwnHashes(html: string): string {
  return html.replace(POLICY, (_, open: string, policy: string, close: string) => {
    const own = new Set([...html.matchAll(INLINE)].map(([, , content = '']) => digest(content)));
    return open + policy.replace(HASH, (all, hash: string) => (own.has(hash) ? all : '')) + close;
  });
}

/** Of the few styles and scripts that a site has, on thousands of pages. */
const digests = new Map<string, string>();

function digest(content: string): string {
  let known = digests.get(content);
  if (known === undefined) {
    known = `sha256-${hash('sha256', content, 'base64')}`;
    digests.set(content, known);
  }
  return known;
}
