import { readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { HTML } from './html.ts';
import { FIXTURES } from './html-sources.ts';
import { sourceOf, type Source, type Ways } from './source.ts';

interface Text extends Ways {
  readonly encoding?: string;
  /** Lines that become front matter: labels, chapters' headings. */
  readonly matter?: RegExp;
}

const LABELS = /^(?:Title|Author):/u;

/** Plain texts by their names; in them every mark is text, and what parts scenes is said here. */
const TEXTS: Readonly<Record<string, Text>> = {
  'as-archivists-have-it.txt': {
    gaps: 4,
    rewritten: [
      ['Summary: ', ''],
      ['Comments: ', ''],
    ],
  },
  'break-marks.txt': {
    vocabulary: { ornaments: ['***', '* * *', '---', '~*~', 'xXx', '◇', '#', '-oOo-'] },
    // A break after which nothing comes parts nothing.
    gaps: -1,
  },
  'byte-order-mark.txt': {},
  'chapters.txt': {
    matter: /^(?:(?:Title|Author|Chapters|Series):|PROLOGUE$|EPILOGUE$)/u,
    chapters: 6,
    vocabulary: { ornaments: ['***'] },
    rewritten: [
      // Headings; in the table of contents they are text.
      ['Chapter One: Oil Raffles', 'Raffles'],
      ['Chapter Two It was', 'It was'],
      ['Interlude Somewhere', 'Somewhere'],
      ['Chapter Three - Glass They', 'They'],
      ['A/N: Thank', 'A/N Thank'],
    ],
  },
  'double-spaced.txt': {},
  'german.txt': { matter: /^(?:Titel|Sprache|Author):/u },
  'hard-wrapped.txt': {
    matter: /^(?:Title|Author|Pairing):/u,
    gaps: 1,
    rewritten: [
      ['Summary: ', ''],
      // A word of one line.
      ['well- trained', 'well-trained'],
    ],
  },
  'japanese.txt': { matter: /^(?:タイトル|作者)：/u, gaps: 1 },
  'looks-like-markdown.txt': {
    vocabulary: { ornaments: ['---', '===', '|---|---|'] },
    rewritten: [
      ['Summary: ', ''],
      ['Comments: ', ''],
    ],
  },
  'mixed-encoding.txt': { rewritten: [['na\uFFFDve', 'naïve']] },
  // Blank lines where the paragraphs have none between them.
  'no-gaps.txt': { gaps: 2 },
  'note-in-the-middle.txt': {
    rewritten: [
      ['A/N: I know', 'A/N I know'],
      ['(A/N: yes', 'Author’s note (A/N: yes'],
    ],
  },
  'old-mac-line-ends.txt': {},
  'parts-with-chapters.txt': { matter: /^(?:Title:|Part I+:|\d\.$)/u, chapters: 4 },
  'quotations-across-gaps.txt': { gaps: 3 },
  'tab-indented.txt': {},
  'two-chapters-in-a-poem.txt': { gaps: 2 },
  'utf-16-be-without-mark.txt': { encoding: 'utf-16be' },
  'utf-16-le.txt': { encoding: 'utf-16le' },
  'windows-1252.txt': { encoding: 'windows-1252', matter: /^(?:Title|Author|Rating):/u },
};

export function textSources(): readonly Source[] {
  return Object.entries(TEXTS).map(([name, { encoding = 'utf-8', matter = LABELS, ...ways }]) => {
    const bytes = readFileSync(new URL(`plain-text/${name}`, FIXTURES));
    const paragraphs = new TextDecoder(encoding)
      .decode(bytes)
      .split(/\r\n|\r|\n/u)
      .filter((line) => !matter.test(line))
      .map(paragraph);
    const root: Root = { type: 'root', children: paragraphs };
    return sourceOf(
      { name, format: 'plain text', bytes, pieces: [{ root }], vocabulary: HTML },
      ways,
    );
  });
}

function paragraph(value: string): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] };
}
