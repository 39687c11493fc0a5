import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { address } from '../archive/addresses.ts';
import type { Site } from '../archive/model.ts';
import { CATALOGUE_FOLDER } from '../search/catalogue-manifest.ts';
import { noteClientScripts, type ClientScripts } from './client-scripts.ts';
import { inlineScript } from './inline-script.ts';
import { PROJECT_ROOT, type Locations } from './locations.ts';
import { withItsLoads } from './page-loads.ts';
import { withOwnHashes } from './page-policy.ts';

export interface SiteParts {
  readonly plugins?: readonly Plugin[];
  readonly made?: MadePages;
}

/** When which page can be made. Where one of these rejects, the site is not finished. */
export interface MadePages {
  /** Resolves when the edition is whole: all pages but the early ones are made then. */
  readonly whole: Promise<unknown>;
  /**
   * Pages that need not wait for the whole edition, in the order in which they can be made: the
   * address, base path included and not encoded, and what resolves when it is time.
   */
  readonly early: ReadonlyMap<string, () => Promise<unknown>>;
}

/**
 * What this one archive adds to `astro.config.ts`. Each archive has its own caches, so that two can
 * be built or served at once.
 */
export function siteConfig(
  site: Site,
  locations: Locations,
  { plugins = [], made }: SiteParts = {},
): AstroInlineConfig {
  const { plugin, scripts } = noteClientScripts();
  return {
    root: PROJECT_ROOT,
    base: site.base,
    ...(site.url === undefined ? {} : { site: new URL(site.url).origin }),
    cacheDir: join(locations.cache, 'astro'),
    logLevel: 'warn',
    integrations: [
      beforeFirstPaint,
      ...(made === undefined ? [] : [pagesInTime(made, site, scripts)]),
    ],
    vite: {
      cacheDir: join(locations.cache, 'vite'),
      plugins: [plugin, ...plugins],
      // What finds mistyped names loads when a name is sought: only modules load in parts.
      worker: { format: 'es' },
    },
  };
}

/** The reader's settings go in before anything is painted; this stage alone is hashed for the CSP. */
const beforeFirstPaint: AstroIntegration = {
  name: 'lamplight:before-first-paint',
  hooks: {
    'astro:config:setup': async ({ injectScript }) => {
      injectScript('head-inline', await inlineScript('bootstrap'));
    },
  },
};

/** Makes early pages while chapters are being rendered, and the rest when the edition is whole. */
function pagesInTime(
  { whole, early }: MadePages,
  site: Site,
  scripts: () => ClientScripts,
): AstroIntegration {
  const { base } = site;
  const order = new Map([...early.keys()].map((path, at) => [path, at]));
  const turn = ({ pathname }: { readonly pathname: string }): number =>
    order.get(`${base}${pathname.replace(/^\//u, '')}`) ?? early.size;
  const failed = whole.then(
    () => false,
    () => true,
  );
  return {
    name: 'lamplight:pages-in-time',
    hooks: {
      'astro:build:start': async ({ setPrerenderer }) => {
        const headStart = await inlineScript('head start');
        const catalogue = `${address(site, { to: 'search' })}${CATALOGUE_FOLDER}/`;
        const finished = (response: Response): Promise<Response> =>
          asServed(response, (page) =>
            withOwnHashes(withItsLoads(page, { scripts: scripts(), headStart, base, catalogue })),
          );
        setPrerenderer((pages) => ({
          ...pages,
          async getStaticPaths() {
            const paths = await pages.getStaticPaths();
            return paths.toSorted((a, b) => turn(a) - turn(b));
          },
          async render(request, options) {
            try {
              await (early.get(decodeURI(new URL(request.url).pathname))?.() ?? whole);
            } catch (error) {
              // Astro would print what the command reports better; no site comes of it anyway.
              if (await failed) return new Response(null);
              throw error;
            }
            const rendered = await pages.render(request, options);
            return rendered instanceof Response
              ? finished(rendered)
              : { ...rendered, response: await finished(rendered.response) };
          },
        }));
      },
    },
  };
}

/** A response with its page changed, if it is one. */
async function asServed(
  response: Response,
  change: (page: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>,
): Promise<Response> {
  if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
  return new Response(change(Buffer.from(await response.arrayBuffer())), response);
}
