import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { Site } from '../archive/model.ts';
import { bootstrapScript } from './bootstrap-script.ts';
import { PROJECT_ROOT, type Locations } from './locations.ts';
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
  return {
    root: PROJECT_ROOT,
    base: site.base,
    ...(site.url === undefined ? {} : { site: new URL(site.url).origin }),
    cacheDir: join(locations.cache, 'astro'),
    logLevel: 'warn',
    integrations: [beforeFirstPaint, ...(made === undefined ? [] : [pagesInTime(made, site.base)])],
    vite: {
      cacheDir: join(locations.cache, 'vite'),
      plugins: [...plugins],
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
      injectScript('head-inline', await bootstrapScript());
    },
  },
};

/** Makes early pages while chapters are being rendered, and the rest when the edition is whole. */
function pagesInTime({ whole, early }: MadePages, base: string): AstroIntegration {
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
      'astro:build:start': ({ setPrerenderer }) => {
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
              ? narrowed(rendered)
              : { ...rendered, response: await narrowed(rendered.response) };
          },
        }));
      },
    },
  };
}

async function narrowed(response: Response): Promise<Response> {
  if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
  return new Response(withOwnHashes(Buffer.from(await response.arrayBuffer())), response);
}
