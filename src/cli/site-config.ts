import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { Site } from '../archive/model.ts';
import { bootstrapScript } from '../reader/bootstrap.ts';
import { PROJECT_ROOT, type Locations } from './locations.ts';
import { withOwnHashes } from './page-policy.ts';

export interface SiteParts {
  readonly plugins?: readonly Plugin[];
  /** Pages are made when this is resolved, and not at all where it is rejected. */
  readonly ready?: Promise<unknown>;
}

/**
 * What this one archive adds to `astro.config.ts`. Each archive has its own caches, so that two can
 * be built or served at once.
 */
export function siteConfig(
  site: Site,
  locations: Locations,
  { plugins = [], ready }: SiteParts = {},
): AstroInlineConfig {
  return {
    root: PROJECT_ROOT,
    base: site.base,
    ...(site.url === undefined ? {} : { site: new URL(site.url).origin }),
    cacheDir: join(locations.cache, 'astro'),
    logLevel: 'warn',
    integrations: [beforeFirstPaint, ...(ready === undefined ? [] : [pagesAfter(ready)])],
    vite: { cacheDir: join(locations.cache, 'vite'), plugins: [...plugins] },
  };
}

/** The reader's settings go in before anything is painted; this stage alone is hashed for the CSP. */
const beforeFirstPaint: AstroIntegration = {
  name: 'lamplight:before-first-paint',
  hooks: {
    'astro:config:setup': ({ injectScript }) => {
      injectScript('head-inline', bootstrapScript());
    },
  },
};

/**
 * Lets Astro bundle the pages at once, and make the first of them when there is something to show.
 */
function pagesAfter(ready: Promise<unknown>): AstroIntegration {
  return {
    name: 'lamplight:pages-after',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((pages) => ({
          ...pages,
          async getStaticPaths() {
            await ready;
            return pages.getStaticPaths();
          },
          async render(request, options) {
            const made = await pages.render(request, options);
            return made instanceof Response
              ? narrowed(made)
              : { ...made, response: await narrowed(made.response) };
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
