import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../src/archive/problem-codes.ts';
import { CONTENT_CODES } from '../../../src/archive/problem-codes.ts';
import type { ContentFiles } from './content-folder.ts';
import { archiveOf, inFolder, PNG, story, TODAY } from './content-folder.ts';
import { readArchive } from '../../../src/archive/read-archive.ts';

/** Content with one fault, and the one problem that is then reported. */
interface Fault {
  readonly files: ContentFiles;
  /** `file:line:column`. */
  readonly at: string;
  readonly mend: string;
}

const lamp = (frontMatter: string, text?: string): ContentFiles => ({
  'stories/lamp.md': story(frontMatter, text),
});
const inLamp = (frontMatter: string, place: string, mend: string): Fault => ({
  files: lamp(frontMatter),
  at: `stories/lamp.md:${place}`,
  mend,
});
const tide = (chapters: ContentFiles, frontMatter = ''): ContentFiles => ({
  'stories/tide/index.md': `---\ntitle: Tide\n${frontMatter}\n---\n`,
  ...chapters,
});
const fluff = 'stories/lamp.md';

const FAULTS: Partial<Record<ProblemCode, readonly Fault[]>> = {
  'not-utf8': [
    {
      files: { 'stories/lamp.md': Buffer.from(`\uFEFF${story('')}`, 'utf16le') },
      at: 'stories/lamp.md:1:1',
      mend: 'Save the file as UTF-8, without changing anything else',
    },
    {
      files: { 'stories/lamp.md': story('', '漢字 \0') },
      at: 'stories/lamp.md:6:4',
      mend: 'Save the file as UTF-8, without changing anything else',
    },
    {
      files: { 'stories/lamp.md': Buffer.concat([Buffer.from(story('')), Buffer.from([0x93])]) },
      at: 'stories/lamp.md:7:1',
      mend: 'Save the file as UTF-8, without changing anything else',
    },
  ],
  'stray-file': [
    {
      files: { 'stories/tide.txt': 'Text' },
      at: 'stories/tide.txt:1:1',
      mend: 'Rename it to stories/tide.md where it is Markdown; else move it out of here and use `npm run import`',
    },
    {
      files: tide({ 'stories/tide/1.md': 'Text', 'stories/tide/2.docx': 'PK' }),
      at: 'stories/tide/2.docx:1:1',
      mend: 'Save its text as Markdown, as stories/tide/2.md, and move it out of here',
    },
    { files: { 'tide.md': 'Text' }, at: 'tide.md:1:1', mend: 'Move it to stories/ or pages/' },
    {
      files: tide({ 'stories/tide/1.md': 'Text', 'stories/tide/old/1.md': 'Text' }),
      at: 'stories/tide/old/1.md:1:1',
      mend: 'Move it to stories/tide/; a story’s folder has no folders of text',
    },
    { files: { 'pages/a/b.md': 'Text' }, at: 'pages/a/b.md:1:1', mend: 'Move it to pages/b.md' },
  ],
  'misnamed-file': [
    { files: { 'tags.yml': '' }, at: 'tags.yml:1:1', mend: 'Rename it to tags.yaml' },
    {
      files: { 'stories/lamp.markdown': 'Text' },
      at: 'stories/lamp.markdown:1:1',
      mend: 'Rename it to stories/lamp.md',
    },
  ],
  'chapter-without-index': [
    {
      files: { 'stories/tide/01.md': 'Text', 'stories/tide/02.md': 'Text' },
      at: 'stories/tide:1:1',
      mend: 'Make stories/tide/index.md with the story’s title, author and summary',
    },
  ],
  'empty-story': [
    {
      files: tide({}),
      at: 'stories/tide/index.md:1:1',
      mend: 'Make a chapter, stories/tide/01-….md, or write the text below the front matter',
    },
    {
      files: tide({ 'stories/tide/01.md': '---\ndraft: true\n---\nText' }),
      at: 'stories/tide/index.md:1:1',
      mend: 'Write `draft: true` here too, or publish a chapter',
    },
  ],
  'empty-chapter': [
    {
      files: lamp('', ''),
      at: 'stories/lamp.md:1:1',
      mend: 'Write the text below the front matter, or `draft: true` until it is there',
    },
    {
      files: tide({ 'stories/tide/01.md': '---\ntitle: One\n---\n \n' }),
      at: 'stories/tide/01.md:1:1',
      mend: 'Write it below the front matter, or `draft: true` until it is there',
    },
  ],
  'unclosed-front-matter': [
    {
      files: { 'stories/lamp.md': '---\ntitle: The Lamp\n\nIt burned.\n' },
      at: 'stories/lamp.md:1:1',
      mend: 'Add a line `---` before line 3, where the text begins',
    },
  ],
  'bad-yaml': [
    inLamp('summary: Holmes: a life', '3:10', 'Write `summary: "Holmes: a life"`'),
    inLamp('summary: He said "no": twice', '3:10', 'Write `summary: \'He said "no": twice\'`'),
    inLamp('author: @mary', '3:9', 'Write `author: "@mary"`'),
    inLamp('summary: *sigh*', '3:10', 'Write `summary: "*sigh*"`'),
    inLamp('summary: !important', '3:20', 'Write `summary: "!important"`'),
    inLamp('summary: &c', '3:12', 'Write `summary: "&c"`'),
    inLamp('summary: "Hush" she said', '3:17', 'Write `summary: \'"Hush" she said\'`'),
    inLamp("summary: 'It's late'", '3:14', 'Write `summary: "It\'s late"`'),
    inLamp('summary: [Dark] the lamp', '3:17', 'Write `summary: "[Dark] the lamp"`'),
    inLamp('summary: `lamp`', '3:10', 'Write `summary: "`lamp`"`'),
    inLamp('tags:\n  - Fluff\n  - *angst*', '5:5', 'Write `- "*angst*"`'),
    inLamp('tags: [Fluff, *angst*]', '3:15', 'Write `tags: [Fluff, "*angst*"]`'),
    inLamp('rating:teen', '3:1', 'Write `rating: teen`'),
    inLamp('summary: It burned\nall night.', '4:1', 'Indent the line by two spaces, below its key'),
    inLamp('summary: "It burned\nrating: teen', '3:10', 'Write `summary: "It burned"`'),
    inLamp("summary: 'Tis late\nrating: teen", '3:10', 'Write `summary: "\'Tis late"`'),
    inLamp('\trating: teen', '3:1', 'Indent with spaces instead of a tab, or not at all'),
    {
      files: { 'tags.yaml': '- Fluff\n' },
      at: 'tags.yaml:1:1',
      mend: 'Write each key on a line of its own: `title: The Lamp`',
    },
    {
      files: { 'tags.yaml': 'tag:\n  @fluff: {}\n' },
      at: 'tags.yaml:2:3',
      mend: 'Write `"@fluff": {}`',
    },
  ],
  'hash-comment': [
    inLamp('summary: Fan #1', '3:14', 'Write `summary: "Fan #1"`'),
    inLamp('summary: #1 fan', '3:10', 'Write `summary: "#1 fan"`'),
  ],
  'missing-key': [
    {
      files: { 'site.yaml': 'author: Mary\n' },
      at: 'site.yaml:1:1',
      mend: 'Write `title: The Lamp Room`',
    },
    {
      files: { 'stories/the-lamp.md': 'It burned.' },
      at: 'stories/the-lamp.md:1:1',
      mend: 'Begin the file with three lines: `---`, `title: The lamp`, `---`',
    },
    {
      files: { 'stories/lamp.md': '---\nrating: teen\n---\nText' },
      at: 'stories/lamp.md:1:1',
      mend: 'Write `title: Lamp`',
    },
    {
      files: { 'pages/about-us.md': 'We.' },
      at: 'pages/about-us.md:1:1',
      mend: 'Begin the file with three lines: `---`, `title: About us`, `---`',
    },
    {
      files: { 'site.yaml': 'title: Lamp\n', ...lamp('') },
      at: 'stories/lamp.md:1:1',
      mend: 'Write `author: …` here, or once for all stories in site.yaml',
    },
    inLamp(
      'cover: { alt: A lamp }',
      '3:8',
      'Write `cover: { src: cover.jpg, alt: A lamp in a window }`',
    ),
    inLamp('series: { part: 2 }', '3:9', 'Write `series: { name: Gaslight, part: 2 }`'),
    inLamp(
      'credits: [{ role: beta }]',
      '3:11',
      'Write `credits: [{ role: beta, name: Mary Morstan }]`',
    ),
    inLamp(
      'inspired-by: { author: Mary }',
      '3:14',
      'Give it one, as in `{ title: The Hound, author: A. Conan Doyle }`',
    ),
  ],
  'unknown-key': [
    inLamp('fandon: Raffles', '3:1', 'Write `fandom:`'),
    inLamp('summary:Holmes: a life', '3:1', 'Put a space after `summary:`'),
    inLamp('pairing: A/B', '3:1', 'Write `relationships:`'),
    inLamp('cover: { src: lamp.png, alt: A lamp, altt: x }', '3:44', 'Write `alt:`'),
    {
      files: { ...lamp(''), 'site.yaml': 'title: x\nauthor: y\nthemes: dark\n' },
      at: 'site.yaml:3:1',
      mend: 'Write `theme:`',
    },
    {
      files: { 'tags.yaml': 'characters:\n  A: { alias: [B], sorts: C }\n' },
      at: 'tags.yaml:2:27',
      mend: 'Write `sort:`',
    },
    {
      files: { 'tags.yaml': 'tag:\n  Fluff: { fandom: C }\n' },
      at: 'tags.yaml:2:20',
      mend: 'Leave it out; the keys of “Fluff” are aliases, description, parents, sort',
    },
    { files: { 'tags.yaml': 'fandon:\n  A: {}\n' }, at: 'tags.yaml:1:1', mend: 'Write `fandom:`' },
    {
      files: { 'tags.yaml': 'places:\n  A: {}\n' },
      at: 'tags.yaml:1:1',
      mend: 'Use one of fandom, character, relationship, tag, author, series, collection',
    },
    {
      files: tide({ 'stories/tide/1.md': '---\nstatus: complete\n---\nText' }),
      at: 'stories/tide/1.md:2:1',
      mend: 'Leave it out; the keys of a chapter are aliases, author, characters, draft, endnotes, fandom, language, notes, number, part, published, rating, relationships, slug, summary, tags, title, warnings',
    },
    {
      files: tide({ 'stories/tide/1.md': 'Text' }, 'part: Book One'),
      at: 'stories/tide/index.md:3:7',
      mend: 'Leave it out; the keys of a story with chapters are aliases, author, characters, draft, endnotes, fandom, language, notes, published, rating, relationships, slug, summary, tags, title, warnings',
    },
  ],
  'empty-key': [
    inLamp(
      'notes:',
      '3:1',
      'Leave the key out, or give it a value: `notes: Thanks to everyone who read this.`',
    ),
    inLamp('rating: ~', '3:1', 'Leave the key out, or give it a value: `rating: teen`'),
    inLamp('tags: []', '3:1', 'Leave the key out, or give it a value: `tags: Fluff, Case Fic`'),
    {
      files: { 'tags.yaml': 'tag:\n' },
      at: 'tags.yaml:1:1',
      mend: 'Leave it out, or name something below it',
    },
  ],
  'duplicate-key': [
    inLamp(
      'rating: teen\nRating: mature',
      '4:1',
      'Keep one of the two; a key that takes many values takes a list',
    ),
    inLamp(
      'tag: Fluff\ntags: Angst',
      '4:1',
      'Keep one of the two; a key that takes many values takes a list',
    ),
    {
      files: { 'tags.yaml': 'tag:\n  Fluff: {}\n  Fluff: { sort: F }\n' },
      at: 'tags.yaml:3:3',
      mend: 'Keep one of the two, with the values of both',
    },
    {
      files: { 'tags.yaml': 'tag:\n  Fluff: {}\n  fluff: {}\n' },
      at: 'tags.yaml:3:10',
      mend: 'Keep one of “Fluff” and “fluff”, with the values of both',
    },
    {
      files: { 'tags.yaml': 'relationship:\n  A/B: {}\n  B/A: {}\n' },
      at: 'tags.yaml:3:8',
      mend: 'Keep one of the two, with the values of both',
    },
  ],
  'wrong-type': [
    inLamp('summary: [a, b]', '3:10', 'Write `summary: "[a, b]"`'),
    inLamp('rating: { is: teen }', '3:9', 'Write `rating: teen`'),
    inLamp('rating: [teen, mature]', '3:9', 'Write `rating: teen`'),
    inLamp('published: [2024-01-31]', '3:12', 'Write `published: 2024-01-31`'),
    inLamp('status: [soon]', '3:9', 'Write `status: complete`'),
    inLamp('summary:\n  - a\n  - b', '4:3', 'Write `summary: Holmes cannot sleep.`'),
    inLamp('tags:\n  - Angst: the sequel', '4:5', 'Write `- "Angst: the sequel"`'),
    inLamp('cover: [a.jpg]', '3:8', 'Write `cover: { src: cover.jpg, alt: A lamp in a window }`'),
    inLamp('draft: maybe', '3:8', 'Write `draft: true`'),
    {
      files: { 'tags.yaml': 'tag: [Fluff]\n' },
      at: 'tags.yaml:1:1',
      mend: 'Write each name on a line of its own: `Sherlock Holmes: { parents: [Victorian] }`',
    },
    {
      files: { 'tags.yaml': 'tag:\n  Fluff: Soft, Sweet\n' },
      at: 'tags.yaml:2:10',
      mend: 'Write `Fluff: { aliases: [Soft, Sweet] }`',
    },
  ],
  'unknown-format': [
    {
      files: { 'site.yaml': 'format: 2\ntitle: Lamp\n' },
      at: 'site.yaml:1:9',
      mend: 'Write `format: 1`',
    },
  ],
  'unknown-rating': [
    inLamp('rating: teeen', '3:9', 'Write `rating: teen`'),
    inLamp('rating: NC-17', '3:9', 'Write one of general, teen, mature, explicit, unrated'),
  ],
  'unknown-status': [inLamp('status: hiatsu', '3:9', 'Write `status: hiatus`')],
  'unknown-language': [
    inLamp('language: Englsh', '3:11', 'Write `language: en`'),
    inLamp(
      'language: [en, the moon’s own]',
      '3:16',
      'Write a language’s tag, such as en, fr or zh-Hans',
    ),
  ],
  'unknown-value': [
    {
      files: { 'site.yaml': 'title: Lamp\ntheme: drak\n' },
      at: 'site.yaml:2:8',
      mend: 'Write `theme: dark`',
    },
    {
      files: { 'site.yaml': 'title: Lamp\npunctuation: smart\n' },
      at: 'site.yaml:2:14',
      mend: 'Write one of as-written, typographic',
    },
  ],
  'bad-date': [
    inLamp('published: 2024-02-30', '3:12', 'Write `published: 2024-02-29`'),
    inLamp('published: 2023-2-29', '3:12', 'Write `published: 2023-02-28`'),
    inLamp('published: 31/1/2024', '3:12', 'Write `published: 2024-01-31`'),
    inLamp('published: 1/31/2024', '3:12', 'Write `published: 2024-01-31`'),
    inLamp('published: 1/2/2024', '3:12', 'Write a day of the calendar as YYYY-MM-DD'),
    inLamp('published: 2024-13-01', '3:12', 'Write a day of the calendar as YYYY-MM-DD'),
    inLamp('published: yesterday', '3:12', 'Write a day of the calendar as YYYY-MM-DD'),
    inLamp('updated: 5 May 2024', '3:10', 'Write `updated: 2024-05-05`'),
  ],
  'future-date': [
    inLamp(
      'published: 2026-06-16',
      '3:12',
      'Correct the date, or leave it: the text is shown all the same',
    ),
    inLamp(
      'updated: 2030-01-01',
      '3:10',
      'Correct the date, or leave it: the text is shown all the same',
    ),
    {
      files: tide({ 'stories/tide/1.md': '---\npublished: 2027-01-01\n---\nText' }),
      at: 'stories/tide/1.md:2:12',
      mend: 'Correct the date, or leave it: the text is shown all the same',
    },
  ],
  'bad-number': [
    inLamp('number: seven', '3:9', 'Write a number, such as 7, or none'),
    inLamp('number: Chapter 7', '3:9', 'Write `number: 7`'),
    inLamp('chapters: many', '3:11', 'Write `chapters: 12`, `chapters: 3/12` or `chapters: ?`'),
    inLamp('series: { name: Gaslight, part: "#2" }', '3:33', 'Write `part: 2`'),
  ],
  'bad-url': [
    inLamp(
      'source: archive.example/works/1',
      '3:9',
      'Write `source: https://archive.example/works/1`',
    ),
    inLamp('source: "javascript:alert(1)"', '3:9', 'Write an address that begins with https://'),
    inLamp('reply: mary@example.org', '3:8', 'Write `reply: mailto:mary@example.org`'),
    inLamp('slug: "!!!"', '3:7', 'Write a word or two, such as the-lamp'),
    {
      files: { 'site.yaml': 'title: Lamp\nurl: example.org/lamp\n' },
      at: 'site.yaml:2:6',
      mend: 'Write `url: https://example.org/lamp`',
    },
    {
      files: { 'site.yaml': 'title: Lamp\nurl: https://example.org/?a=b\n' },
      at: 'site.yaml:2:6',
      mend: 'Write `url: https://example.org/stories`',
    },
  ],
  'nameless-chapter': [
    {
      files: tide({ 'stories/tide/interlude.md': 'Text' }),
      at: 'stories/tide/interlude.md:1:1',
      mend: 'Write `title: …`, or begin the file’s name with a number',
    },
  ],
  'same-address': [
    {
      files: { ...lamp(''), 'stories/Lamp!.md': story('') },
      at: 'stories/lamp.md:1:1',
      mend: 'Write `slug: lamp-2`',
    },
    {
      files: { ...lamp(''), 'stories/tide.md': story('slug: lamp') },
      at: 'stories/tide.md:3:7',
      mend: 'Write `slug: lamp-2`',
    },
    {
      files: tide({ 'stories/tide/index.md': story(''), 'stories/tide.md': story('') }),
      at: 'stories/tide/index.md:1:1',
      mend: 'Write `slug: tide-2`',
    },
    {
      files: tide({
        'stories/tide/03.5-interlude.md': '---\ntitle: I\n---\nText',
        'stories/tide/07.5-interlude.md': '---\ntitle: II\n---\nText',
      }),
      at: 'stories/tide/07.5-interlude.md:1:1',
      mend: 'Write `slug: interlude-07-5`',
    },
    {
      files: {
        'pages/about.md': '---\ntitle: A\n---\n',
        'pages/about!.md': '---\ntitle: B\n---\n',
      },
      at: 'pages/about.md:1:1',
      mend: 'Give the file another name',
    },
    {
      files: { 'static/stories/x.txt': '' },
      at: 'static/stories/x.txt:1:1',
      mend: 'Move it to another folder, such as static/files/x.txt',
    },
    {
      files: { 'pages/about.md': '---\ntitle: A\n---\n', 'static/about.html': '' },
      at: 'static/about.html:1:1',
      mend: 'Move it to another folder, such as static/files/about.html',
    },
    {
      files: { 'tags.yaml': 'tag:\n  Fluff: {}\n  Fluff!: {}\n' },
      at: 'tags.yaml:3:11',
      mend: 'Make one an alias of the other: `Fluff: { aliases: ["Fluff!"] }`',
    },
  ],
  'alias-taken': [
    {
      files: { ...lamp(''), 'stories/tide.md': story('aliases: lamp') },
      at: 'stories/tide.md:3:10',
      mend: 'Leave the alias “lamp” out',
    },
    {
      files: { ...lamp('aliases: fog'), 'stories/tide.md': story('aliases:\n  - sea\n  - fog') },
      at: 'stories/tide.md:5:5',
      mend: 'Leave the alias “fog” out',
    },
    {
      files: tide({ 'stories/tide/1-one.md': '---\naliases: full\n---\nText' }),
      at: 'stories/tide/1-one.md:2:10',
      mend: 'Leave the alias “full” out',
    },
    {
      files: { 'tags.yaml': 'tag:\n  Fluff: { aliases: [Soft] }\n  Soft: {}\n' },
      at: 'tags.yaml:2:10',
      mend: 'Leave “Soft” with one of the two',
    },
    {
      files: { 'tags.yaml': 'tag:\n  Fluff: { aliases: [Soft] }\n  Sweet: { aliases: [soft] }\n' },
      at: 'tags.yaml:3:10',
      mend: 'Leave “soft” with one of the two',
    },
    {
      files: { 'tags.yaml': 'tag:\n  Fluff: { aliases: [Soft!] }\n  Soft: {}\n' },
      at: 'tags.yaml:2:10',
      mend: 'Leave the alias “Soft!” out',
    },
  ],
  'reserved-address': [
    {
      files: { 'stories/page.md': story('') },
      at: 'stories/page.md:1:1',
      mend: 'Write `slug: page-2`',
    },
    {
      files: tide({ 'stories/tide/1-full.md': '---\ntitle: x\n---\nText' }),
      at: 'stories/tide/1-full.md:1:1',
      mend: 'Write `slug: full-1`',
    },
    {
      files: { 'pages/search.md': '---\ntitle: x\n---\nText' },
      at: 'pages/search.md:1:1',
      mend: 'Give the file another name',
    },
    inLamp('tags: [Fluff, Page]', '3:15', 'Give it another name, as in `Page (tag)`'),
  ],
  'same-name': [
    {
      files: { [fluff]: story('tags: [Fluff, Fluff!!]') },
      at: 'stories/lamp.md:3:15',
      mend: 'Write “Fluff”, or say so in tags.yaml: `Fluff: { aliases: ["Fluff!!"] }`',
    },
  ],
  'two-of-a-name': [
    {
      files: {
        'tags.yaml':
          'character:\n  Hero (Myth): { fandom: Myth }\n  Hero (Play): { fandom: Play }\n',
        'stories/lamp.md': story('fandom: [Myth, Play]\ncharacters: [Leander, Hero]'),
      },
      at: 'stories/lamp.md:4:23',
      mend: 'Write which of them, as in `Hero (Myth)`',
    },
  ],
  'single-name': [
    inLamp(
      'relationships: Johnlock',
      '3:16',
      'Write both, as in `A/B`, or say in tags.yaml who they are: `A/B: { aliases: ["Johnlock"] }`',
    ),
  ],
  'parent-cycle': [
    {
      files: { 'tags.yaml': 'tag:\n  A: { parents: [B] }\n  B: { parents: [A] }\n' },
      at: 'tags.yaml:2:6',
      mend: 'Leave “B” out of the parents of “A”',
    },
    {
      files: { 'tags.yaml': 'tag:\n  A: { parents: [A] }\n' },
      at: 'tags.yaml:2:6',
      mend: 'Leave “A” out of the parents of “A”',
    },
  ],
  'missing-picture': [
    {
      files: { ...lamp('cover: { src: lmap.png, alt: A lamp }'), 'stories/lamp.png': PNG },
      at: 'stories/lamp.md:3:15',
      mend: 'Write `lamp.png`',
    },
    inLamp('cover: { src: ../../up.png, alt: A lamp }', '3:15', 'Put the picture at ../../up.png'),
    inLamp(
      'cover: { src: "https://example.org/a.png", alt: A lamp }',
      '3:15',
      'Save the picture beside the story and write its file name',
    ),
  ],
  'broken-picture': [
    {
      files: { 'stories/lamp.png': 'no picture' },
      at: 'stories/lamp.png:1:1',
      mend: 'Export the picture again, as JPEG, PNG, WebP, AVIF, GIF or SVG',
    },
    {
      files: { ...lamp('cover: { src: lamp.png, alt: A lamp }'), 'stories/lamp.png': '' },
      at: 'stories/lamp.png:1:1',
      mend: 'Export the picture again, as JPEG, PNG, WebP, AVIF, GIF or SVG',
    },
  ],
  'missing-alt': [
    {
      files: { ...lamp('cover: lamp.png'), 'stories/lamp.png': PNG },
      at: 'stories/lamp.md:3:8',
      mend: 'Write `cover: { src: lamp.png, alt: … }` with what the picture shows',
    },
  ],
  'missing-audio': [
    inLamp(
      'audio: { src: lamp.mp3, title: Read }',
      '3:15',
      'Put the file at static/lamp.mp3 and write `/lamp.mp3`',
    ),
  ],
  'broken-link': [
    {
      files: { ...lamp('inspired-by: hond'), 'stories/hound.md': story('') },
      at: 'stories/lamp.md:3:14',
      mend: 'Write `inspired-by: hound`',
    },
    inLamp(
      'podfic-of: [the-sea-at-night]',
      '3:13',
      'Write the address of a story here, or `podfic-of: { title: …, author: …, url: … }`',
    ),
  ],
};

/** Tested below, and in `links.test.ts`. */
const ELSEWHERE: readonly ProblemCode[] = ['missing-site', 'unreadable-file', 'broken-heading'];

/** The content with the line of a fault written as its mend says, where the mend is a whole line. */
function mendedLines({ files, at, mend }: Fault) {
  const [file = '', number = ''] = at.split(':');
  const text = files[file];
  const written = /^Write `([^`…]+)`$/u.exec(mend)?.[1];
  if (typeof text !== 'string' || written === undefined) return [];
  const lines = text.split('\n');
  const index = Number(number) - 1;
  const [, indent = '', start = ''] = /^(\s*)(- |[^:]+:)/u.exec(lines[index] ?? '') ?? [];
  if (start === '' || !written.startsWith(start)) return [];
  lines[index] = indent + written;
  return [{ files: { ...files, [file]: lines.join('\n') }, file, line: index + 1 }];
}

describe('every problem is found, placed and mended', () => {
  for (const [code, faults] of Object.entries(FAULTS)) {
    it.each(faults)(`${code} at $at: $mend`, async ({ files, at, mend }) => {
      const { problems } = await archiveOf(files);
      const found = problems.filter((each) => each.code === code);
      expect(
        found.map(({ file, line, column }) => `${file}:${String(line)}:${String(column)}`),
      ).toEqual([at]);
      expect(found[0]?.mend).toBe(mend);
      expect(found[0]?.message).not.toMatch(/\.$|undefined|object/u);
    });
  }

  it('and a line that a mend says to write is without a fault', async () => {
    const lines = Object.values(FAULTS).flat().flatMap(mendedLines);
    expect(lines.length).toBeGreaterThan(40);
    for (const { files, file, line } of lines) {
      const { problems } = await archiveOf(files);
      const left = problems.filter((each) => each.file === file && each.line === line);
      // What a mend leaves to the author is a matter of its own: a picture that is not there yet.
      const wrong = left.filter(({ code }) => !code.startsWith('missing-'));
      expect(wrong, String(files[file])).toEqual([]);
    }
  });

  it('and every code is tested', () => {
    expect([...Object.keys(FAULTS), ...ELSEWHERE].sort()).toEqual(
      Object.keys(CONTENT_CODES).sort(),
    );
  });

  it('missing-site: and all else is still checked', async () => {
    const problems = await inFolder(
      { 'stories/lamp.md': story('rating: x') },
      async (directory) => {
        const archive = await readArchive(directory, { today: TODAY });
        return archive.problems;
      },
    );
    expect(problems.map(({ code }) => code)).toEqual([
      'missing-site',
      'missing-key',
      'unknown-rating',
    ]);
  });

  it('unreadable-file: and the others are read', async () => {
    const files = { 'site.yaml': 'title: Lamp\nauthor: Mary\n', 'stories/b.md': story('') };
    const { problems, stories } = await inFolder(files, async (directory) => {
      await symlink('nowhere.md', join(directory, 'stories/a.md'));
      return readArchive(directory, { today: TODAY });
    });
    expect(problems).toMatchObject([{ code: 'unreadable-file', file: 'stories/a.md' }]);
    expect(stories).toHaveLength(1);
  });

  it('unreadable-file: a folder that is in itself, by one link or by two', async () => {
    const files = {
      'site.yaml': 'title: Lamp\nauthor: Mary\n',
      'stories/lamp.md': story(''),
      'stories/a/index.md': story(''),
      'pages/about.md': '---\ntitle: About\n---\nUs.\n',
    };
    const { problems, stories } = await inFolder(files, async (directory) => {
      await symlink('..', join(directory, 'stories/all'));
      await symlink('../../pages', join(directory, 'stories/a/p'));
      await symlink('../stories/a', join(directory, 'pages/a'));
      return readArchive(directory, { today: TODAY });
    });
    const unreadable = problems.filter(({ code }) => code === 'unreadable-file');
    expect(unreadable.map(({ file }) => file)).toEqual([
      'pages/a/p',
      'stories/a/p/a',
      'stories/all',
    ]);
    expect(unreadable[0]?.message).toBe(
      'This cannot be read: it leads back to a folder that it is in',
    );
    expect(stories.map(({ slug }) => slug)).toEqual(['a', 'lamp']);
  });

  it('not-utf8: and all else in UTF-16 is still found', async () => {
    const bytes = Buffer.from(`\uFEFF${story('rating: x')}`, 'utf16le').swap16();
    const { problems, stories } = await archiveOf({ 'stories/a.md': bytes });
    expect(problems.map(({ code }) => code)).toEqual(['not-utf8', 'unknown-rating']);
    expect(stories[0]?.title).toBe('The Lamp');
  });

  it('missing-site: even where there is no folder at all', async () => {
    const archive = await readArchive('/nowhere/at/all', { today: TODAY });
    expect(archive.problems).toMatchObject([
      { code: 'missing-site', message: 'There is no such folder' },
    ]);
    expect(archive.stories).toEqual([]);
  });
});

describe('problems', () => {
  it('are all reported at once, by file and place', async () => {
    const { problems, stories } = await archiveOf({
      'stories/b.md':
        '---\ntitle: Holmes: A Life\nratin: teen\nsummary: *sigh*\nstatus: x\nnotes:\n---\nText',
      'stories/a.md': '---\npublished: tomorrow\n---\n',
    });
    expect(problems.map(({ file, line, code }) => `${file}:${String(line)} ${code}`)).toEqual([
      'stories/a.md:1 empty-chapter',
      'stories/a.md:1 missing-key',
      'stories/a.md:2 bad-date',
      'stories/b.md:2 bad-yaml',
      'stories/b.md:3 unknown-key',
      'stories/b.md:4 bad-yaml',
      'stories/b.md:5 unknown-status',
      'stories/b.md:6 empty-key',
    ]);
    expect(stories.map(({ title }) => title)).toEqual(['A', 'Holmes: A Life']);
  });

  it('of a draft are reported too, though it is left out', async () => {
    const { problems, stories } = await archiveOf({
      'stories/a.md': story('draft: true\nrating: x'),
    });
    expect(problems.map(({ code }) => code)).toEqual(['unknown-rating']);
    expect(stories).toEqual([]);
  });

  it('name the column in UTF-16 code units', async () => {
    const { problems } = await archiveOf({ 'stories/a.md': '---\ntitle: "🕯️🕯️" burn\n---\nText' });
    expect(problems).toMatchObject([{ code: 'bad-yaml', line: 2, column: 17 }]);
  });

  it('are none for content without a fault', async () => {
    const { problems } = await archiveOf({
      'stories/a.md': story('summary: "Fan #1" # a comment of mine\nrating: teen   # or mature'),
      'stories/tide/index.md': '---\ntitle: Tide\n---\nA foreword.\n',
      'stories/tide/00-prologue.md': '---\nnumber: none\ntitle: Prologue\n---\nText',
      'stories/tide/01.md': 'Text',
      'stories/tide/reading.mp3': '',
      '.obsidian/note.md': 'Text',
      'stories/.DS_Store': '',
      'stories/a.md~': 'Text',
    });
    expect(problems).toEqual([]);
  });
});
