import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { LanguageTag } from '../../archive/model.ts';

/** A typeface that Lamplight brings along: a picture looks the same whatever a machine has. */
interface Typeface {
  readonly name: string;
  /** A package of Fontsource's: a file for each range of characters. */
  readonly package: string;
  /** The end of its files' names. */
  readonly style: string;
  /** Its own script alone, where another typeface sets the rest. */
  readonly subsets: RegExp;
}

/** Code points, both ends included. */
type CodePointRange = readonly [first: number, last: number];

/** One file of a typeface. */
export interface TypefaceFile {
  readonly typeface: string;
  /** Absolute path of a WOFF2. */
  readonly path: string;
  /** The characters that it is for. */
  readonly ranges: readonly CodePointRange[];
}

const ROMAN: Typeface = {
  name: 'EB Garamond',
  package: '@fontsource-variable/eb-garamond',
  style: 'wght-normal',
  subsets: /./u,
};

const ARABIC: Typeface = {
  name: 'Amiri',
  package: '@fontsource/amiri',
  style: '400-normal',
  subsets: /^arabic$/u,
};

const JAPANESE = noto('JP', /^\[/u);
const SIMPLIFIED = noto('SC', /^\[/u);
const TRADITIONAL = noto('TC', /^\[/u);
const KOREAN = noto('KR', /^\[/u);

/** In the order in which they are asked for a character. */
const TYPEFACES: readonly Typeface[] = [
  ROMAN,
  ARABIC,
  noto('Hebrew', /^hebrew$/u),
  noto('Thai', /^thai$/u),
  noto('Devanagari', /^devanagari$/u),
  JAPANESE,
  SIMPLIFIED,
  TRADITIONAL,
  KOREAN,
];

function noto(script: string, subsets: RegExp): Typeface {
  return {
    name: `Noto Serif ${script}`,
    package: `@fontsource-variable/noto-serif-${script.toLowerCase()}`,
    style: 'wght-normal',
    subsets,
  };
}

/** The names of the typefaces for a text, that of its language first. */
export function typefacesFor(language: LanguageTag): readonly string[] {
  const own = ownTypeface(new Intl.Locale(language).maximize().script);
  const names = TYPEFACES.map(({ name }) => name);
  return own === undefined ? names : [own.name, ...names.filter((name) => name !== own.name)];
}

/** One character of Han has a shape in each of the languages that write it. */
function ownTypeface(script: string | undefined): Typeface | undefined {
  switch (script) {
    case 'Jpan':
      return JAPANESE;
    case 'Hans':
      return SIMPLIFIED;
    case 'Hant':
      return TRADITIONAL;
    case 'Kore':
      return KOREAN;
    default:
      return undefined;
  }
}

/** The files that a text in this language is set from. */
export function filesFor(text: string, language: LanguageTag): ReadonlySet<TypefaceFile> {
  const names = typefacesFor(language);
  const chosen = [...new Set(text)].map((character) => {
    const files = filesWith(character);
    return names.flatMap((name) => files.find(({ typeface }) => typeface === name) ?? [])[0];
  });
  return new Set(chosen.filter((file) => file !== undefined));
}

/** A text without the characters that no typeface has. */
export function settable(text: string): string {
  return text.replace(/\S/gu, (mark) => (hasGlyph(mark) ? mark : '')).trim();
}

/** Whether every letter and digit of a text can be set. */
export function canSet(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).every(hasGlyph);
}

function hasGlyph(character: string): boolean {
  return filesWith(character).length > 0;
}

const byCharacter = new Map<string, readonly TypefaceFile[]>();
let allFiles: readonly TypefaceFile[] | undefined;

function filesWith(character: string): readonly TypefaceFile[] {
  let found = byCharacter.get(character);
  if (found === undefined) {
    allFiles ??= TYPEFACES.flatMap(filesOf);
    const point = character.codePointAt(0) ?? 0;
    // Fontsource's ranges name emoji, which its files do not have.
    found = /[\p{Emoji_Presentation}\p{Default_Ignorable_Code_Point}]/u.test(character)
      ? []
      : allFiles.filter(({ ranges }) =>
          ranges.some(([first, last]) => point >= first && point <= last),
        );
    byCharacter.set(character, found);
  }
  return found;
}

const rangesSchema = z.record(z.string(), z.string());

function filesOf(typeface: Typeface): readonly TypefaceFile[] {
  const list = createRequire(import.meta.url).resolve(`${typeface.package}/unicode.json`);
  const ranges = rangesSchema.parse(JSON.parse(readFileSync(list, 'utf8')));
  const [, family = ''] = typeface.package.split('/');
  return Object.entries(ranges)
    .filter(([subset]) => typeface.subsets.test(subset))
    .map(([subset, characters]) => ({
      typeface: typeface.name,
      path: join(
        dirname(list),
        'files',
        `${family}-${subset.replaceAll(/[[\]]/gu, '')}-${typeface.style}.woff2`,
      ),
      ranges: characters.split(',').map(parseRange),
    }));
}

/** @param range as CSS has it: `U+0600-06FF` */
function parseRange(range: string): CodePointRange {
  const [first = '', last = first] = range.replace('U+', '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
