import { describe, expect, test } from 'vitest';
import { interfaceFor, renderLabels } from '../../../src/i18n/interface.ts';
import { browseWords } from '../../../src/i18n/browse-words.ts';
import { hidingWords } from '../../../src/i18n/hiding-words.ts';
import { panelWords } from '../../../src/i18n/panel-words.ts';
import { renderText } from '../markdown/render-text.ts';

const LANGUAGES = ['de', 'fr', 'es', 'ja', 'ar'];

/** What a language may well say as English does: names, letters and signs, and words it shares. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  all: ['Fandom', 'Fandoms', 'Atkinson Hyperlegible', 'OpenDyslexic'],
  de: ['Tag', 'Tags', 'Text', 'Chat', 'Spoiler', 'Spoiler: {label}', 'Sepia'],
  es: ['Series', '# series', 'Sepia', 'Spoiler', 'Spoiler: {label}'],
  fr: [
    'Notes',
    'Page',
    'Pages',
    'Tag',
    'Tags',
    'Collection',
    'Collections',
    'Relation',
    'Relations',
    'Spoiler',
  ],
};

/** Every text of a language, by the keys that lead to it. */
function texts(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, held]) => [
      ...texts(held, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

/** The texts of a whole interface, without the names of its language and its formats. */
const textsIn = (language: string): ReadonlyMap<string, string> =>
  texts(
    Object.fromEntries(
      Object.entries(interfaceFor(language)).filter(([, value]) => typeof value === 'object'),
    ),
  );

const english = textsIn('en');
const plurals = [...english.keys()]
  .filter((key) => key.endsWith('.one'))
  .map((key) => key.slice(0, -'.one'.length));
const isPlural = (key: string): boolean =>
  plurals.includes(key.slice(0, Math.max(0, key.lastIndexOf('.'))));
const places = (text = ''): readonly string[] => (text.match(/\{\w+\}/gu) ?? []).toSorted();
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text.replaceAll(/\{\w+\}/gu, ''));

test('English has phrases with numbers in them, and places', () => {
  expect(plurals).toContain('lists.stories');
  expect([...english.values()].some((text) => places(text).length > 1)).toBe(true);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = textsIn(language);

  test('the interface speaks it', () => {
    expect(interfaceFor(language)).toMatchObject({ language, isTranslated: true });
  });

  test('every text of English has its own', () => {
    const keys = (all: ReadonlyMap<string, string>): readonly string[] =>
      [...all.keys()].filter((key) => !isPlural(key)).toSorted();
    expect(keys(words)).toEqual(keys(english));
    expect([...words].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('every text has the places that it has in English', () => {
    for (const [key, text] of english) {
      if (!isPlural(key)) expect([key, places(words.get(key))]).toEqual([key, places(text)]);
    }
  });

  test('every phrase with a number has each form that the language makes, and the number', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of plurals) {
      expect(
        forms.filter((form) => !words.has(`${key}.${form}`)),
        key,
      ).toEqual([]);
      expect(words.get(`${key}.other`), key).toContain('#');
    }
  });

  test('nothing is left in English', () => {
    const shared = [...(SHARED['all'] ?? []), ...(SHARED[language] ?? [])].map((text) =>
      text.toLowerCase(),
    );
    const same = [...words].filter(
      ([key, text]) =>
        hasWords(text) &&
        text.toLowerCase() === english.get(key)?.toLowerCase() &&
        !shared.includes(text.replace('# ', '').toLowerCase()),
    );
    expect(same).toEqual([]);
  });

  test('the panels have the same words whichever way they come', async () => {
    const { browse, hiding, panels } = interfaceFor(language);
    expect(await browseWords(language)).toEqual(browse);
    expect(await hidingWords(language)).toEqual(hiding);
    expect(await panelWords(language)).toEqual(panels);
  });
});

test('the columns of a table are listed as the language lists names', () => {
  const named = (site: string): string | undefined =>
    /aria-label="([^"]*)"/u.exec(
      renderText('| a | b |\n|---|---|\n| 1 | 2 |', { labels: renderLabels(site) }).html,
    )?.[1];
  expect(['en', 'ja', 'ar'].map(named)).toEqual(['Table: a, b', '表：a、b', 'جدول: a، b']);
});
