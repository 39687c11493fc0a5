import { relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { PROJECT_ROOT } from './locations.ts';

/** The browser's scripts as they are bundled: files of the site, below its base path. */
export interface ClientScripts {
  /** What is run in a worker. */
  readonly worker: string;
  /** The file that a module begins: `src/search/browser/engine.ts`; `undefined` where none does. */
  readonly fileOf: (module: string) => string | undefined;
  /** What files import as they are loaded, with what that imports; without the files themselves. */
  readonly importsOf: (files: readonly string[]) => readonly string[];
}

/** A plugin that notes how the scripts of a build hang together, and what it has noted. */
export function noteClientScripts(): {
  readonly plugin: Plugin;
  /** @throws before they are bundled */
  readonly scripts: () => ClientScripts;
} {
  let noted: ClientScripts | undefined;
  return {
    plugin: {
      name: 'lamplight:client-scripts',
      applyToEnvironment: ({ name }) => name === 'client',
      generateBundle(_, bundle) {
        noted = readScripts(Object.values(bundle));
      },
    },
    scripts: () => {
      if (noted === undefined) throw new Error('The scripts are not bundled yet.');
      return noted;
    },
  };
}

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

function readScripts(outputs: readonly Output[]): ClientScripts {
  const chunks = outputs.filter((output) => output.type === 'chunk');
  const imports = new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports]));
  const files = new Map(
    chunks.map(({ facadeModuleId, fileName }) => [
      relative(PROJECT_ROOT, facadeModuleId ?? '').replaceAll(sep, '/'),
      fileName,
    ]),
  );
  const workers = outputs.map(({ fileName }) => fileName).filter((file) => WORKER.test(file));
  const [worker] = workers;
  if (worker === undefined || workers.length > 1) {
    throw new Error(`One worker was bundled, and not ${workers.join(', ') || 'none'}.`);
  }
  return {
    worker,
    fileOf: (module) => files.get(module),
    importsOf: (begun) => {
      const all = new Set(begun);
      for (const file of all) for (const imported of imports.get(file) ?? []) all.add(imported);
      return [...all].filter((file) => !begun.includes(file));
    },
  };
}

/** As Vite calls the file of `worker.ts`. */
const WORKER = /\/worker-[\w-]+\.js$/u;
