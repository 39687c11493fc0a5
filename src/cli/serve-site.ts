import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { errorCode } from '../archive/error-code.ts';

export interface ServedSite {
  /** Where the home page is, base path included: `http://localhost:4321/archive/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a static host does: folders by their `index.html`, an address without its
 * last slash led to the one with it, and `404.html` for what is not there.
 * @param directory the built site
 * @param base its base path, with slashes at both ends
 * @param port the wanted port; the next free one is taken where it is in use; 0 for any
 */
export async function serveSite(
  directory: string,
  base: string,
  port: number,
): Promise<ServedSite> {
  const files = sirv(directory, { dev: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const notFound = (): void => {
      const page = join(directory, '404.html');
      response.statusCode = 404;
      if (!existsSync(page)) {
        response.end('Not found');
        return;
      }
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      createReadStream(page).pipe(response);
    };
    const redirect = (location: string): void => {
      response.writeHead(302, { Location: location + search }).end();
    };
    if (pathname === '/' && base !== '/') redirect(base);
    else if (`${pathname}/` === base) redirect(base);
    else if (!pathname.startsWith(base)) notFound();
    else if (!pathname.endsWith('/') && isFolder(directory, pathname.slice(base.length))) {
      redirect(`${pathname}/`);
    } else {
      request.url = `/${pathname.slice(base.length)}${search}`;
      files(request, response, notFound);
    }
  });
  const address = await listen(server, port);
  return {
    url: `http://localhost:${String(address.port)}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function isFolder(directory: string, path: string): boolean {
  try {
    return existsSync(join(directory, decodeURIComponent(path), 'index.html'));
  } catch {
    // Not a decodable address, so not one of a folder.
    return false;
  }
}

async function listen(server: Server, port: number): Promise<AddressInfo> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, resolve);
    });
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') {
      return listen(server, port + 1);
    }
    throw error;
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address;
}
