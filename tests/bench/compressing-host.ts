import { readFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

export interface Host {
  /** With a slash at its end. */
  readonly url: string;
  /**
   * Bytes sent since it was last asked, without headers.
   * @param of what stands in the addresses of what is counted; everything where left out
   */
  sent(of?: string): number;
  close(): void;
}

/**
 * Serves a site at the root of a host that compresses what hosts compress, over HTTP/2 as they do,
 * under a certificate of its own, made by `openssl`.
 */
export async function compressingHost(folder: string): Promise<Host> {
  let sent: { readonly path: string; readonly bytes: number }[] = [];
  const server = createSecureServer(selfSigned(), (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost');
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    readFile(join(folder, path)).then(
      (file) => {
        const type = TYPES[extname(path)];
        const body = type === undefined ? file : gzipSync(file, { level: 9 });
        sent.push({ path, bytes: body.length });
        response.writeHead(200, {
          'Content-Type': type ?? 'application/octet-stream',
          ...(type && { 'Content-Encoding': 'gzip' }),
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${String(port)}/`,
    sent: (of = '') => {
      const counted = sent.filter(({ path }) => path.includes(of));
      sent = [];
      return counted.reduce((sum, { bytes }) => sum + bytes, 0);
    },
    close: () => server.close(),
  };
}

function selfSigned(): { readonly key: string; readonly cert: string } {
  const args =
    'req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:P-256 -subj /CN=localhost -days 1 -keyout - -out -';
  const made = execFileSync('openssl', args.split(' '), { encoding: 'utf8', stdio: 'pipe' });
  const [key = ''] = /-----BEGIN PRIVATE KEY-----.*?-----END PRIVATE KEY-----/su.exec(made) ?? [];
  return { key, cert: made.slice(made.indexOf('-----BEGIN CERTIFICATE')) };
}
