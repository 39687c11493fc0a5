import { decodeTarget } from '../../archive/content-path.ts';
import type { HtmlPage } from './html-page.ts';

/**
 * The bytes of a picture that came with a page: from the folder that a browser saved beside it.
 */
export function pictureBeside({ beside }: HtmlPage): (src: string) => Uint8Array | undefined {
  return (src) => {
    const isElsewhere = /^(?:[a-z][a-z\d+.-]*:|[/\\])/iu.test(src);
    return isElsewhere ? undefined : beside(decodeTarget(src.replace(/[?#].*$/su, '')));
  };
}
