import { hash } from 'node:crypto';
import type { ClientScripts } from './client-scripts.ts';

export interface PageLoads {
  readonly scripts: ClientScripts;
  /** The script that asks for what a question needs: `inlineScript('head start')`. */
  readonly headStart: string;
  /** The site's base path. */
  readonly base: string;
  /** The address of the catalogue's folder, with its last slash. */
  readonly catalogue: string;
}

const POLICY =
  /(<meta http-equiv="content-security-policy" content="[^"]*script-src 'self')([^>]*>)/u;
const OWN_SCRIPT = /<script type="module" src="([^"]+)">/gu;
const LANGUAGE = /<html lang="([a-z]+)/u;

const BROWSE_PAGE = 'src/search/browser/browse/browse-page.ts';
/** What looks in the text too, on the search page. */
const SEEKING = 'src/search/browser/browse/seeking.ts';

/**
 * A page with `<browse-stories>` that names its scripts and what they import, and what a question
 * needs as well, so that all of it is asked for at once. Any other page is left as it is.
 * @param page HTML in UTF-8, with its policy
 */
export function withItsLoads(page: Buffer<ArrayBuffer>, loads: PageLoads): Buffer<ArrayBuffer> {
  if (!page.includes('<browse-stories')) return page;
  const { scripts, headStart, base, catalogue } = loads;
  const html = page.toString();
  const own = [...html.matchAll(OWN_SCRIPT)].map(([, address = '']) => address.slice(base.length));
  // A script that waits for a style sheet keeps those behind it waiting too, but not these.
  const needed = [...own, ...scripts.importsOf(own)];
  const links = needed.map((file) => `<link rel="modulepreload" href="${base}${file}">`);
  const asked = askedOf(html, scripts);
  const known = new Set(needed);
  const modules = [...asked, ...scripts.importsOf(asked)]
    .filter((file) => !known.has(file))
    .map((file) => base + file);
  const script = `<script data-catalogue="${catalogue}" data-worker="${base}${scripts.worker}" data-modules="${modules.join(' ')}">${headStart}</script>`;
  const permission = `'sha256-${hash('sha256', headStart, 'base64')}'`;
  const loading = html.replace(
    POLICY,
    (_, before: string, after: string) =>
      `${before} ${permission}${after}${links.join('')}${script}`,
  );
  if (loading === html) throw new Error('A page with stories to browse has no policy.');
  return Buffer.from(loading);
}

/** The files that begin what is loaded for a question. */
function askedOf(html: string, { fileOf }: ClientScripts): readonly string[] {
  const [, language = ''] = LANGUAGE.exec(html) ?? [];
  const words = (of: string): string => `src/i18n/${of}/browse.ts`;
  const files = [fileOf(BROWSE_PAGE), fileOf(words(language)) ?? fileOf(words('en'))];
  if (html.includes(' class="texts')) files.push(fileOf(SEEKING));
  return files.map((file) => {
    if (file === undefined) throw new Error('What a question loads was not bundled.');
    return file;
  });
}
