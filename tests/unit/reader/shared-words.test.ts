import { describe, expect, test } from 'vitest';
import { findWords } from '../../../src/reader/share/find-words.ts';
import { foldedLetters } from '../../../src/reader/share/folded-letters.ts';
import { letterHash, occurrences } from '../../../src/reader/share/letter-hash.ts';
import {
  locatorOf,
  readLocator,
  writeLocator,
  type LetteredText,
  type WordLocator,
} from '../../../src/reader/share/word-locator.ts';
import { lettersOf, shortHash } from '../../../src/markdown/identity.ts';

const lettersIn = (text: string): string => foldedLetters(text).letters;

/** A text with the ids that its paragraphs have on a page. */
function textOf(paragraphs: readonly string[]): LetteredText {
  let letters = '';
  return {
    paragraphs: paragraphs.map((paragraph) => {
      const start = letters.length;
      letters += lettersIn(paragraph);
      return { id: `p-${shortHash(lettersOf(paragraph))}`, start, end: letters.length };
    }),
    get letters() {
      return letters;
    },
  };
}

/** A link to words: what it carries, once written and read again. */
function linkTo(paragraphs: readonly string[], words: string): readonly [WordLocator, string] {
  const text = textOf(paragraphs);
  const start = text.letters.indexOf(lettersIn(words));
  if (start < 0) throw new Error(`The text does not say “${words}”.`);
  const locator = locatorOf(text, { start, length: lettersIn(words).length });
  const read = readLocator(writeLocator(locator));
  if (!read) throw new Error(`No locator: ${writeLocator(locator)}`);
  return [read, text.paragraphs[locator.paragraph]?.id ?? ''];
}

/** What a link finds in a text: letters, and whether they are others than it was made for. */
function follow(
  paragraphs: readonly string[],
  [locator, id]: readonly [WordLocator, string],
): { readonly words: string; readonly changed: boolean } {
  const text = textOf(paragraphs);
  const { start, length, changed } = findWords(text, locator, id);
  return { words: text.letters.slice(start, start + length), changed };
}

const TIDE = [
  'The tide was out when they came down to the harbour, and the boats lay on their sides.',
  '“You promised,” said Ilse. She did not look at him; she looked at the lamp on the mole.',
  'He said nothing.',
  'The lamp turned. It had turned every night of her life, and it would turn when she was gone.',
  '“I know what I promised,” he said at last. “I was young.”',
  'A gull walked along the wall as if it owned the wall, and the sea behind it.',
  'He said nothing.',
];
const [OUT = '', PROMISED = '', NOTHING = '', LAMP = '', KNOW = '', GULL = ''] = TIDE;
const WORDS = 'It had turned every night of her life';

describe('letters', () => {
  test.each([
    ['“The Fog,” he said…', 'thefoghesaid'],
    ['Ça façade, naïve Œuvre', 'cafacadenaiveœuvre'],
    ['e\u0301 é E\u0301', 'eee'],
    ['Ｔｈｅ ﬁn ②', 'thefin2'],
    ['İstanbul ΟΔΟΣ', 'istanbulοδοσ'],
    ['「灯台」が、ある。', '灯台かある'],
    ['مَرْحَبًا', 'مرحبا'],
    ['🦑 —', ''],
  ])('of %s are %s', (text, letters) => {
    expect(lettersIn(text)).toBe(letters);
  });

  test('know where in the text they stand, each of them', () => {
    const { letters, at } = foldedLetters('🦑 ﬁn É');
    expect(Array.from(letters, (letter, index) => [letter, at[index]])).toEqual([
      ['f', 3],
      ['i', 3],
      ['n', 4],
      ['e', 6],
    ]);
  });

  test('are found again by their hash, wherever they are', () => {
    const text = lettersIn(TIDE.join(' '));
    for (const words of ['Ilse', NOTHING, WORDS, LAMP]) {
      const letters = lettersIn(words);
      const found = occurrences(text, letters.length, letterHash(letters, 6));
      const expected = [...text.matchAll(new RegExp(letters, 'g'))].map(({ index }) => index);
      expect(found).toEqual(expected);
    }
  });
});

describe('a link to words', () => {
  test.each([
    [WORDS, '3.13.30.', 'p-'],
    [NOTHING, '2.0.13.', 'p-'],
  ])('is short: %s', (words, numbers) => {
    const [locator] = linkTo(TIDE, words);
    const written = writeLocator(locator);
    expect(written.startsWith(numbers)).toBe(true);
    expect(written.length).toBeLessThan(26);
  });

  test.each([
    '',
    'x',
    '1.2.3',
    '1.2.3.abcdefghijklmno',
    '1.2.3.ABCDEFGHIJKLMN',
    '-1.2.3.abcdefghijklmn',
  ])('that is none is not taken for one: %j', (written) => {
    expect(readLocator(written)).toBeUndefined();
  });

  test('finds them in the text that it was made for', () => {
    for (const words of [WORDS, OUT, 'Ilse', NOTHING, `${NOTHING} ${LAMP} ${KNOW}`]) {
      expect(follow(TIDE, linkTo(TIDE, words))).toEqual({
        words: lettersIn(words),
        changed: false,
      });
    }
  });

  test('tells words from the same words elsewhere', () => {
    const twice = [...TIDE, LAMP, KNOW];
    const text = textOf(twice);
    const second = text.letters.lastIndexOf(lettersIn(WORDS));
    const locator = locatorOf(text, { start: second, length: lettersIn(WORDS).length });
    const more = textOf([GULL, ...twice]);
    const found = findWords(more, locator, 'p-gone');
    expect(found.start).toBe(more.letters.lastIndexOf(lettersIn(WORDS)));
  });

  test.each<[string, readonly string[]]>([
    ['its paragraph is edited around them', TIDE.with(3, LAMP.replace('turned.', 'went round.'))],
    ['punctuation, capitals and accents are mended in them', TIDE.with(3, LAMP.toUpperCase())],
    ['paragraphs are put in before', [GULL, KNOW, ...TIDE.with(3, `${LAMP} Always.`)]],
    ['its paragraph is split', TIDE.toSpliced(3, 1, ...LAMP.split(/(?<=\.) /u))],
    ['it is split within them', TIDE.toSpliced(3, 1, ...LAMP.split(/(?<=every) /u))],
    ['it is joined with the one before', TIDE.toSpliced(2, 2, `${NOTHING} ${LAMP}`)],
    ['it is moved, and edited', [...TIDE.toSpliced(3, 1), `${LAMP} Always.`]],
  ])('still finds them when %s', (_, edited) => {
    const words = lettersIn(WORDS);
    expect(follow(edited, linkTo(TIDE, WORDS))).toEqual({ words, changed: false });
  });

  test('to a few words finds them by what stands beside them, and not somewhere else', () => {
    const edited = TIDE.with(1, PROMISED.replace('did not look', 'would not look'));
    expect(follow(edited, linkTo(TIDE, 'Ilse'))).toEqual({ words: 'ilse', changed: false });
    const gone = TIDE.with(2, 'He shrugged and said a good deal.').with(6, 'The end.');
    expect(follow(gone, linkTo(TIDE, 'the lamp on')).changed).toBe(false);
    const elsewhere = ['He had it.', ...TIDE.slice(1), 'He had it, and was glad.'];
    expect(follow(elsewhere, linkTo(['Had he come?', ...TIDE.slice(1)], 'he')).changed).toBe(true);
  });

  test('finds what stands there now, and says that it has changed', () => {
    const edited = TIDE.with(
      3,
      LAMP.replace('every night of her life', 'each evening, in all weathers'),
    );
    expect(follow(edited, linkTo(TIDE, WORDS))).toEqual({
      words: lettersIn('It had turned each evening, in all weathers'),
      changed: true,
    });
  });

  test('finds the paragraph where the words are cut', () => {
    const cut = LAMP.replace(` ${WORDS}, and`, '');
    expect(follow(TIDE.with(3, cut), linkTo(TIDE, `${WORDS}, and`))).toEqual({
      words: lettersIn(cut),
      changed: true,
    });
  });

  test('finds the paragraph by one side of the words where the other is gone', () => {
    const edited = LAMP.replace(/^.*life/u, 'It stood dark for a year');
    const moved = [GULL, OUT, KNOW, ...TIDE.with(3, edited)];
    expect(follow(moved, linkTo(TIDE, WORDS))).toEqual({ words: lettersIn(edited), changed: true });
  });

  test('finds the paragraph that has the number of one that is gone, or the last', () => {
    const rewritten = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];
    expect(follow(rewritten, linkTo(TIDE, WORDS))).toEqual({ words: 'four', changed: true });
    expect(follow(['One.', 'Two.'], linkTo(TIDE, WORDS))).toEqual({ words: 'two', changed: true });
  });

  test('over several paragraphs finds them when one of them has changed', () => {
    const words = `${PROMISED} ${NOTHING} ${LAMP}`;
    const edited = TIDE.with(2, 'He shrugged.');
    expect(follow(edited, linkTo(TIDE, words))).toEqual({
      words: lettersIn(`${PROMISED} He shrugged. ${LAMP}`),
      changed: true,
    });
  });

  test.each([
    [
      'Japanese',
      ['港に着いたのは夜だった。', '「灯りが見える」と彼女は言った。', '彼は黙っていた。'],
      '灯りが見える',
    ],
    ['Arabic', ['وصلوا إلى الميناء ليلا.', 'قالت: «أرى الضوء هناك».', 'لم يقل شيئا.'], 'أرى الضوء'],
  ])('finds them in %s', (_, paragraphs, words) => {
    const [first = '', second = '', third = ''] = paragraphs;
    const edited = [third, first, `${second} ${first}`];
    expect(follow(edited, linkTo(paragraphs, words))).toEqual({
      words: lettersIn(words),
      changed: false,
    });
  });

  test('is, for ever', () => {
    expect(writeLocator(linkTo(TIDE, WORDS)[0])).toBe('3.13.30.6kd7wzkvmy2iii');
    expect(writeLocator(linkTo(TIDE, OUT)[0])).toBe('0.0.67.6tezewaaaa5jxi');
    expect(writeLocator(linkTo(['彼女は「灯りが見える」と言った。'], '灯りが')[0])).toBe(
      '0.3.3.6rzjeh7wz3wnjp',
    );
  });
});
