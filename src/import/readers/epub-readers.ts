import type { EpubReader } from '../epub/epub-book.ts';

/** From the most special to the most general: the first that matches a book reads it. */
export const EPUB_READERS: readonly EpubReader[] = [];
