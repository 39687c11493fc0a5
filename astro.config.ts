import { defineConfig, passthroughImageService } from 'astro/config';

/** Small, and used all over. */
const COMMON =
  /vite\/preload-helper|src\/(?:reader\/(?:part|place|element|is-leftward)|reader\/settings\/when-set|i18n\/(?:phrases|counting|panel-words))\b/;

// What every site shares. What differs from one archive to the next (folders, address, base path)
// is added by the commands in src/cli/, through `site-config.ts`.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // Line ends between elements are no spaces, as Prettier takes them.
  compressHTML: 'jsx',
  build: {
    format: 'directory',
    // Pages wait for files of the cache and of the site; others are made meanwhile.
    concurrency: 8,
    // One round trip shows a page: its styles come with it.
    inlineStylesheets: 'always',
  },
  prerenderConflictBehavior: 'error',
  vite: {
    // A script in a file is fetched once for all pages, and no page's policy need name it.
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        // Every page names its scripts; what they are called says nothing to anyone.
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: '_astro/[hash].js',
              // What most pages need is one file: on a phone's network each step is a fifth of a
              // second, and files that name one another are steps.
              codeSplitting: { groups: [{ name: 'common', test: COMMON }] },
            },
          },
        },
      },
    },
  },
  // A class is a few bytes shorter than an attribute, on every element with a style.
  scopedStyleStrategy: 'class',
  devToolbar: { enabled: false },
  // Pictures are made by src/cli/pictures.ts, in a cache that outlives a build.
  image: { service: passthroughImageService() },
  // No page goes through Astro's own Markdown; its highlighter would warn about the policy below.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "media-src 'self' https:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
});
