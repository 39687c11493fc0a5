import type { Severity } from './problem.ts';

interface CodeEntry {
  readonly severity: Severity;
  /** What it means, in one sentence. */
  readonly means: string;
}

const error = (means: string): CodeEntry => ({ severity: 'error', means });
const warning = (means: string): CodeEntry => ({ severity: 'warning', means });

/** What is seen when the files are read, checked and linked. */
export const CONTENT_CODES = {
  // Files
  'missing-site': error('The content folder has no site.yaml.'),
  'unreadable-file': error('A file or folder cannot be read.'),
  'not-utf8': error('A text file is not UTF-8.'),
  'stray-file': warning('A file lies where nothing reads it.'),
  'misnamed-file': error('A file has nearly, but not quite, the name that Lamplight reads.'),
  'chapter-without-index': error('A folder of chapters has no index.md.'),
  'empty-story': warning('A story has no chapter to read.'),
  'empty-chapter': warning('A chapter has no text.'),

  // Front matter
  'unclosed-front-matter': error('Front matter opens with --- and never closes.'),
  'bad-yaml': error('Front matter, site.yaml or tags.yaml is not YAML.'),
  'hash-comment': error('Words after # are a comment in YAML, and would be lost.'),
  'missing-key': error('A key that is needed is not there.'),
  'unknown-key': error('A key means nothing here.'),
  'empty-key': warning('A key has no value.'),
  'duplicate-key': error('A key is there twice.'),
  'wrong-type': error('A value has the wrong shape: a list where one text goes, or the like.'),
  'unknown-format': error('site.yaml names a format that this version does not read.'),
  'unknown-rating': error('A rating is not one of the five.'),
  'unknown-status': error('A status is not one of the four.'),
  'unknown-language': error('A language is not a BCP 47 tag.'),
  'unknown-value': error('A value is not one of those that its key takes.'),
  'bad-date': error('A date is not a real day written YYYY-MM-DD.'),
  'future-date': warning('A date lies in the future.'),
  'bad-number': error('A number of a chapter, a part or a plan is not a number.'),
  'bad-url': error('An address is not one that a link can have.'),
  'nameless-chapter': warning('A chapter has neither a title nor a number.'),

  // Addresses
  'same-address': error('Two things have one address.'),
  'alias-taken': error('An old address or another name leads to two things.'),
  'reserved-address': error('An address is kept for a page of Lamplight’s own.'),

  // Names
  'same-name': warning('Two spellings of a name have one address, and are taken for one.'),
  'two-of-a-name': warning('A name may be that of two characters of tags.yaml.'),
  'single-name': warning('A relationship names no two people.'),
  'parent-cycle': error('A name in tags.yaml is its own ancestor.'),

  // Pictures and sound
  'missing-picture': error('A picture is not there.'),
  'broken-picture': error('A picture’s file cannot be read as a picture.'),
  'missing-alt': warning('A picture has no alternative text.'),
  'missing-audio': error('A sound file is not there.'),

  // Links
  'broken-link': error('A link leads to nothing in this archive.'),
  'broken-heading': error('A link leads to a heading that is not there.'),
} as const satisfies Record<string, CodeEntry>;

/** What the renderer sees in the text. */
export const TEXT_CODES = {
  'unclosed-directive': error('A directive opens with ::: and never closes.'),
  'unknown-directive': warning('A line looks like a directive and is none.'),
  'empty-directive': warning('A directive has nothing in it.'),
  'bad-directive': warning('A directive is written in a way that it cannot be read.'),
  'unclosed-tag': warning('An HTML tag or comment opens and never closes.'),
  'dropped-element': warning('An HTML element is not allowed and was left out.'),
  'dropped-attribute': warning('An HTML attribute is not allowed and was left out.'),
  'remote-picture': warning('A picture lies on another site, and is shown as a link.'),
  'dropped-link': warning('A link’s address is of a kind that is not allowed.'),
  'missing-footnote': warning('A mark of a footnote has no footnote.'),
  'unused-footnote': warning('A footnote has no mark in the text.'),
  'long-paragraph': warning('A chapter of over 300 words is one paragraph.'),
  'dialogue-list': warning('A list made with hyphens looks like dialogue.'),
} as const satisfies Record<string, CodeEntry>;

/**
 * Every problem that Lamplight reports about content, by its stable code. An error is what would
 * give a broken, wrong or indiscreet page; a warning is what an author may have meant.
 */
export const PROBLEM_CODES = { ...CONTENT_CODES, ...TEXT_CODES };

export type ProblemCode = keyof typeof PROBLEM_CODES;
