import { relative, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';

/** How long to wait for an editor to finish writing, in milliseconds. */
const SETTLE = 30;

export interface ContentWatch {
  /** The folder to watch. */
  readonly content: string;
  /** Folders that a build or the cache writes to; nothing in them is an edit. */
  readonly ignored: readonly string[];
  /** Called once for all edits that came together; resolves to a text when something is wrong. */
  readonly refresh: () => Promise<string | undefined>;
}

/** Reloads the pages when the content was edited, and shows in the browser what is wrong with it. */
export function contentWatchPlugin({ content, ignored, refresh }: ContentWatch): Plugin {
  return {
    name: 'lamplight:content-watch',
    config: () => ({
      server: { watch: { ignored: ignored.map((folder) => `${folder.replaceAll(sep, '/')}/**`) } },
    }),
    configureServer(server) {
      server.watcher.add(content);
      let timer: NodeJS.Timeout | undefined;
      let running = Promise.resolve();
      server.watcher.on('all', (_event, path) => {
        if (relative(content, path).startsWith('..')) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          running = running.then(async () => {
            show(server, await refresh());
          });
        }, SETTLE);
      });
    },
  };
}

function show(server: ViteDevServer, wrong: string | undefined): void {
  // Astro remembers the paths of each route until it hears this.
  for (const environment of Object.values(server.environments)) {
    environment.hot.send('astro:content-changed', {});
  }
  server.environments.client.hot.send(
    wrong === undefined
      ? { type: 'full-reload', path: '*' }
      : { type: 'error', err: { message: wrong, stack: '' } },
  );
}
