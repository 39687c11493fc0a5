import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../../../src/cli/serve-site.ts';

describe('serving a built site under a base path', () => {
  let folder = '';
  let site: ServedSite;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lamplight-serve-'));
    await mkdir(join(folder, 'stories', 'café'), { recursive: true });
    await writeFile(join(folder, 'index.html'), 'home');
    await writeFile(join(folder, '404.html'), 'not here');
    await writeFile(join(folder, 'stories', 'café', 'index.html'), 'café');
    site = await serveSite(folder, '/archive/', 0);
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string): Promise<Response> =>
    fetch(new URL(path, site.url), { redirect: 'manual' });

  it('answers with the home page at the base path', async () => {
    const response = await get('/archive/');
    expect(await response.text()).toBe('home');
    expect(response.headers.get('content-type')).toMatch(/^text\/html/u);
  });

  it('answers with the page of a folder, whatever its script', async () => {
    expect(await (await get('/archive/stories/caf%C3%A9/')).text()).toBe('café');
  });

  it('leads from an address without its last slash to the one with it', async () => {
    const response = await get('/archive/stories/caf%C3%A9?from=mail');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/archive/stories/caf%C3%A9/?from=mail');
  });

  it('leads from the root to the base path', async () => {
    expect((await get('/')).headers.get('location')).toBe('/archive/');
  });

  it.each(['/archive/nowhere/', '/elsewhere/', '/archive/%E0%A4%A', '/archive/../package.json'])(
    'answers %s with the 404 page',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('not here');
    },
  );
});
