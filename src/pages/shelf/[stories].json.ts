import type { APIRoute, GetStaticPaths } from 'astro';
import { shelf } from '../../query.ts';

export const getStaticPaths = (() =>
  [...shelf().contents.keys()].map((stories) => ({
    params: { stories },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, { stories: string }> = ({ params }) =>
  new Response(shelf().contents.get(params.stories)?.(), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
