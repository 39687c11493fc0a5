import type { TestProject } from 'vitest/node';
import { buildFixture, FIXTURE } from './build-fixture.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the built fixture archive. */
    readonly site: string;
  }
}

/** Builds the fixture archive, where it is not there as it would be built. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('site', await buildFixture(FIXTURE, 'fixture'));
}
