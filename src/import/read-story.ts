import { detectFormat } from './format.ts';
import { readPlainText } from './readers/plain-text.ts';
import type { StoryDraft } from './story-draft.ts';

/** A file's bytes and what else a reader may go by. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  /** Without folders, with its extension. */
  readonly name: string;
}

export interface ReadOptions {
  /** Whether `*word*`, `_word_` and `/word/` in plain text become emphasis. */
  readonly emphasis: boolean;
}

/** A story, or why there is none. */
export type Reading =
  | { readonly draft: StoryDraft }
  /** A clause without a full stop. */
  | { readonly refused: string };

/** Reads a story with the reader for its format, which its content tells. Never throws. */
export function readStory({ bytes, name }: SourceFile, options: ReadOptions): Reading {
  const found = detectFormat(bytes);
  if (found.format === 'refused') return { refused: found.reason };
  const title = name
    .replace(/\.[^.\s]{1,8}$/u, '')
    .replaceAll('_', ' ')
    .trim();
  const draft = readPlainText(bytes, { name: title === '' ? name : title, ...options });
  if (draft === undefined) {
    return { refused: 'its encoding is none of UTF-8, UTF-16 and Windows-1252: save it as UTF-8' };
  }
  const hasText = draft.chapters.some(({ text }) => text.children.length > 0);
  return hasText ? { draft } : { refused: 'there is no text in it' };
}
