import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemapFiles } from '../query.ts';

export const getStaticPaths = (() =>
  [...sitemapFiles().keys()].map((sitemap) => ({ params: { sitemap } }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, { sitemap: string }> = ({ params }) =>
  new Response(sitemapFiles().get(params.sitemap)?.(), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
