import type { HtmlPage } from './html-page.ts';

/**
 * The bytes of a picture that came with a page: from the folder that a browser saved beside it, or
 * written into the page itself.
 */
export function pictureBeside({ beside }: HtmlPage): (src: string) => Uint8Array | undefined {
  return (src) => {
    const [, data] = /^data:image\/[\w.+-]+;base64,(.*)$/isu.exec(src) ?? [];
    if (data !== undefined) return Buffer.from(data, 'base64');
    const isElsewhere = /^(?:[a-z][a-z\d+.-]*:|[/\\])/iu.test(src);
    return isElsewhere ? undefined : beside(decoded(src.replace(/[?#].*$/su, '')));
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A name with a bare percent sign in it.
    return path;
  }
}
