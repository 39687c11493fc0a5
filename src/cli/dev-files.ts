import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { currentEdition } from '../archive/edition.ts';
import type { Archive, Site } from '../archive/model.ts';
import type { SearchServer } from '../search/build/serve-search.ts';
import { makePictures } from './pictures.ts';

export interface DevFiles {
  readonly site: Site;
  readonly cache: string;
  readonly search: SearchServer;
}

interface Found {
  readonly body: string | Uint8Array;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
};

/** Gives the dev server what a build copies beside the pages: pictures, statics and the search. */
export function devFilesPlugin({ site, cache, search }: DevFiles): Plugin {
  let pictures: { readonly of: Archive; readonly folder: Promise<string> } | undefined;
  const picturesOf = (archive: Archive): Promise<string> => {
    // A page asks for all of its pictures at once, and they are made once an edition.
    if (pictures?.of !== archive) pictures = { of: archive, folder: makePictures(archive, cache) };
    return pictures.folder;
  };
  const find = async (path: string): Promise<Found | undefined> => {
    if (path.startsWith('search/')) return search.file(path.slice('search/'.length));
    const { archive } = currentEdition();
    const isPicture = path.startsWith('pictures/');
    const folder = isPicture ? await picturesOf(archive) : join(archive.directory, 'static');
    const file = join(folder, isPicture ? path.slice('pictures/'.length) : path);
    if (relative(folder, file).startsWith('..')) return undefined;
    const body = await readFile(file).catch(() => undefined);
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return body === undefined
      ? undefined
      : { body, type: TYPES[extension] ?? 'application/octet-stream' };
  };
  return {
    name: 'lamplight:dev-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
        const path = pathname.startsWith(site.base) ? pathname.slice(site.base.length) : '';
        // Addresses of pages end in a slash.
        if (path === '' || path.endsWith('/')) {
          next();
          return;
        }
        find(decodeURIComponent(path)).then((found) => {
          if (found === undefined) next();
          else response.setHeader('Content-Type', found.type).end(found.body);
        }, next);
      });
    },
  };
}
