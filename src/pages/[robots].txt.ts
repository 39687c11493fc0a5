import type { APIRoute, GetStaticPaths } from 'astro';
import { absoluteHref, site } from '../query.ts';

// A site that is not public says so on every page: a crawler that may not read it would not know.
export const getStaticPaths = (() =>
  site().public && absoluteHref({ to: 'home' }) !== undefined
    ? [{ params: { robots: 'robots' } }]
    : []) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteHref({ to: 'file', path: 'sitemap.xml' }) ?? ''}\n`,
  );
