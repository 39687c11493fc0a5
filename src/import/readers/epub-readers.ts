import type { EpubReader } from '../epub/epub-book.ts';
import { ao3Epub } from './ao3-epub.ts';
import { epub } from './epub.ts';
import { fanficfareEpub } from './fanficfare-epub.ts';
import { fichubEpub } from './fichub-epub.ts';
import { webToEpub } from './webtoepub-epub.ts';

/** From the most special to the most general: the first that matches a book reads it. */
export const EPUB_READERS: readonly EpubReader[] = [
  fanficfareEpub,
  fichubEpub,
  webToEpub,
  ao3Epub,
  epub,
];
