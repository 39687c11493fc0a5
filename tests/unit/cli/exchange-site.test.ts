import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchangeSite, recoverExchange } from '../../../src/cli/exchange-site.ts';

describe('exchanging a site', () => {
  let folder = '';
  let out = '';

  async function site(name: string, text: string): Promise<string> {
    const path = join(folder, name);
    await mkdir(path);
    await writeFile(join(path, 'index.html'), text);
    return path;
  }
  const shown = (): Promise<string> => readFile(join(out, 'index.html'), 'utf8');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lamplight-exchange-'));
    out = join(folder, 'dist');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('puts a first site in its place', async () => {
    await exchangeSite(await site('stage', 'first'), out);
    expect(await shown()).toBe('first');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('replaces the previous site whole', async () => {
    await site('dist', 'old');
    await writeFile(join(out, 'gone.html'), 'gone');
    await exchangeSite(await site('stage', 'new'), out);
    expect(await readdir(out)).toEqual(['index.html']);
    expect(await shown()).toBe('new');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('makes the folders above the site', async () => {
    out = join(folder, 'far', 'away', 'dist');
    await exchangeSite(await site('stage', 'first'), out);
    expect(await shown()).toBe('first');
  });

  it('undoes an exchange that ended between the two renames without a new site', async () => {
    await site('.dist.outgoing', 'old');
    await writeFile(join(folder, '.dist.journal'), '');
    await recoverExchange(out);
    expect(await shown()).toBe('old');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('finishes an exchange that ended between the two renames with a new site', async () => {
    await site('.dist.outgoing', 'old');
    await site('.dist.incoming', 'new');
    await writeFile(join(folder, '.dist.journal'), '');
    await recoverExchange(out);
    expect(await shown()).toBe('new');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('clears what an exchange left that ended after the second rename', async () => {
    await site('dist', 'new');
    await site('.dist.outgoing', 'old');
    await writeFile(join(folder, '.dist.journal'), '');
    await recoverExchange(out);
    expect(await shown()).toBe('new');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('drops a site that was not yet whole when its move broke off', async () => {
    await site('dist', 'old');
    await site('.dist.incoming', 'half');
    await recoverExchange(out);
    expect(await shown()).toBe('old');
    expect(existsSync(join(folder, '.dist.incoming'))).toBe(false);
  });

  it('replaces a site again whose predecessor was left half removed', async () => {
    await site('dist', 'old');
    await site('.dist.outgoing', 'older');
    await exchangeSite(await site('stage', 'new'), out);
    expect(await shown()).toBe('new');
    expect(await readdir(folder)).toEqual(['dist']);
  });
});
