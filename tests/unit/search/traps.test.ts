import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/build/build-search.ts';
import { createTextSearch, type TextSearch } from '../../../src/search/browser/text-search.ts';
import { hitsOf, sentencesOf } from './asked.ts';
import { editionOf, type TestStory } from './edition-of.ts';
import { actAsBrowser } from './node-worker.ts';

/** A story of these paragraphs, whose ids are `p-0`, `p-1` … */
const story = (language: string, ...paragraphs: readonly string[]): TestStory => ({
  title: `Traps in ${language}`,
  language,
  chapters: { '': paragraphs.map((text, n) => `<p id="p-${n}">${text}</p>`).join('\n') },
});

const STORIES: readonly TestStory[] = [
  story(
    'en',
    "T’Challa bowed to T'Pol, and O’Brien isn’t late. Don't wait for Hermione’s cat, ‘twas fed.",
    'Obi-Wan met Spider-Man and Midoriya-kun, who was well‑known for ninety-nine lives.',
    'A/B/O, 5+1, A~B, Hurt/Comfort, R&amp;B, Harry Potter/Draco Malfoy, his/her coat.',
    'C-3PO and R2D2 left at 12:30 in 1895 with 3,000 coins for Re:Zero.',
    'Éowyn stood by E\u0301omer in Ōsaka. Bakugō ran past a naïve café.',
    'Łódź, Đorđe, Ærø, İstanbul, œuvre, Hawaiʻi, ﬁnal, Ｌａｍｐ.',
    'Such power—they would. Wait…Gaara? She went--and fell. The end.Start “Quoted,” he said.',
    'un<em>believ</em>able, no—<strong>she</strong> se\u00ADpa\u00ADrate',
    'One kitten only, for tide_wrack. It is the end.',
  ),
  story('fr', 'L’enfant dort. Qu’est-ce que c’est ? Aujourd’hui brûlait l’été.'),
  story('de', 'Die Straße war leer; Übermut.'),
  story(
    'ja',
    '吾輩は<ruby>猫<rp>(</rp><rt>ねこ</rt><rp>)</rp></ruby>である。',
    '「犬」とはたけカカシはＡＢＣ社の東京タワー2号で笑った。ガーデン',
  ),
  story('zh', '那个下着雨的夜晚，他说：“你好。”'),
  story('ko', '한국은 아름답다. 책을 읽었다.'),
  story('th', 'นี่คือแมวสองตัว'),
  story('ar', 'ذهب الولد إلى المدرسة في الصباح.', 'مُعَلِّمة كبيرة وأحمد'),
  story('ru', 'Ёлка стояла, он пошёл домой.'),
  story('he', 'הילד הלך לבית־הספר של צה״ל.'),
  story('vi', 'Đường về nhà của Người Việt.'),
];

let folder: string;
let search: TextSearch;

async function searchOf(stories: readonly TestStory[], name: string): Promise<TextSearch> {
  const cacheDirectory = join(folder, 'cache');
  const built = await buildSearch({ edition: editionOf(stories), cacheDirectory });
  await built.writeTo(join(folder, name));
  return createTextSearch(`${pathToFileURL(join(folder, name, 'search')).href}/`);
}

beforeAll(async () => {
  actAsBrowser();
  folder = await mkdtemp(join(tmpdir(), 'lamplight-traps-'));
  search = await searchOf(STORIES, 'traps');
  // Starts the engine of every language.
  await hitsOf(search, 'lamp');
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const sentences = async (query: string) => (await sentencesOf(search, query)).join('\n');

/** What the text has; how a reader asks for it. */
type Trap = readonly [text: string, ...queries: readonly string[]];
const asked = (traps: readonly Trap[]) =>
  traps.flatMap(([text, ...queries]) => queries.map((query) => ({ text, query })));

describe('a word with an apostrophe, straight or curly, is found with either and without', () => {
  test.each(
    asked([
      ['T’Challa', 'T’Challa', "T'Challa", 'tchalla', 'challa'],
      ["T'Pol", 'T’Pol', 'tpol', 'pol'],
      ['O’Brien', "O'Brien", 'obrien', 'brien'],
      ['isn’t', 'isn’t', "isn't", 'isnt', 'ISNʼT'],
      ["Don't", 'don’t', "don't", 'dont'],
      ['Hermione’s', 'hermione', "hermione's", 'Hermiones'],
      ['twas', "'twas", '’twas', 'twas'],
      ['L’enfant', 'enfant', "l'enfant", 'lenfant'],
      ['Qu’est-ce', "qu'est-ce", 'qu’est ce'],
      ['Aujourd’hui', "aujourd'hui"],
      ['l’été', 'été', 'ete'],
      ['Hawaiʻi', 'hawaii', 'Hawai’i', 'Hawaiʻi'],
    ]),
  )('$text by $query', async ({ text, query }) => {
    expect(await sentences(query)).toContain(`[${text}]`);
  });
});

describe('a name of several parts is found whole and by its parts', () => {
  test.each(
    asked([
      ['Obi-Wan', 'obi-wan', 'obiwan', 'Obi Wan'],
      ['Spider-Man', 'spiderman', 'spider man'],
      ['Midoriya-kun', 'midoriya', 'kun'],
      ['well]‑[known', 'well-known', 'well known'],
      ['A/B/O', 'A/B/O', 'abo', 'A B O'],
      ['5+1', '5+1', '51', '5 1'],
      ['A~B', 'A~B', 'ab'],
      ['Hurt/Comfort', 'hurt/comfort', 'hurt comfort'],
      ['R&B', 'R&B', 'rb'],
      ['Harry] [Potter/Draco] [Malfoy', 'Harry Potter/Draco Malfoy'],
      ['Harry] [Potter/Draco', 'Harry/Draco', 'Draco/Harry', 'harry draco'],
      ['his/her', 'his/her', 'his her'],
      ['C-3PO', 'C-3PO', 'c3po'],
      ['R2D2', 'r2d2', 'R2-D2'],
      ['12:30', '12:30'],
      ['Re:Zero', 're:zero', 'rezero', 'zero'],
      ['3,000', '3,000', '3000'],
      ['1895', '1895'],
      ['tide_wrack', 'tide_wrack'],
      ['לבית]־[הספר', 'לבית־הספר'],
      ['הספר', 'הספר'],
      ['צה״ל', 'צה״ל', 'צה"ל', 'צהל'],
    ]),
  )('$text by $query', async ({ text, query }) => {
    expect(await sentences(query)).toContain(`[${text}]`);
  });
});

describe('a letter with an accent, a special or a wide one is found by the plain one', () => {
  test.each(
    asked([
      ['Éowyn', 'eowyn', 'Éowyn', 'E\u0301owyn'],
      ['E\u0301omer', 'eomer', 'Éomer'],
      ['Ōsaka', 'osaka', 'OSAKA'],
      ['Bakugō', 'bakugo', 'Bakugou'],
      ['naïve] [café', 'naive cafe'],
      ['Łódź', 'lodz', 'Łódź', 'ŁÓDŹ'],
      ['Đorđe', 'dorde', 'đorđe'],
      ['Ærø', 'aero', 'ærø'],
      ['İstanbul', 'istanbul', 'İstanbul'],
      ['œuvre', 'oeuvre'],
      ['Straße', 'strasse', 'STRASSE', 'straße'],
      ['Übermut', 'ubermut'],
      ['ﬁnal', 'final'],
      ['Ｌａｍｐ', 'lamp', 'Ｌａｍｐ'],
      ['Ёлка', 'елка'],
      ['Đường] [về] [nhà', 'duong ve nha'],
      ['مُعَلِّمة', 'معلمة'],
      ['وأحمد', 'واحمد'],
    ]),
  )('$text by $query', async ({ text, query }) => {
    const marked = (await sentences(query)).normalize('NFC');
    expect(marked).toContain(`[${text}]`.normalize('NFC'));
  });
});

describe('a word is found though no space is beside it', () => {
  test.each(
    asked([
      ['they', 'they would'],
      ['power', 'power'],
      ['Gaara', 'gaara'],
      ['went--and', 'went', 'went and'],
      ['end.Start', 'start'],
      ['Quoted', 'quoted'],
      ['she', 'she'],
      ['unbelievable', 'unbelievable'],
      ['se\u00ADpa\u00ADrate', 'separate'],
      ['猫', '猫'],
      ['吾輩は猫', '吾輩は猫'],
      ['カカシ', 'カカシ'],
      ['ガ', 'ガ'],
      ['ＡＢＣ社', 'ABC社'],
      ['東京タワー2号', '東京タワー2号'],
      ['犬', '犬', '「犬」'],
      ['下着', '下着'],
      ['着雨', '着雨'],
      ['你好', '你好'],
      ['แมว', 'แมว'],
      ['책을', '책', '책을'],
      ['한국은', '한국'],
      ['الولد', 'ولد', 'الولد'],
    ]),
  )('$text by $query', async ({ text, query }) => {
    expect(await sentences(query)).toContain(`[${text}]`);
  });
});

test.each([
  ['the', 'the'],
  ['it', 'It'],
  ['is', 'is'],
  ['で', 'で'],
  ['في', 'في'],
])('a word that is all over every text is one like others: %s', async (query, text) => {
  expect(await sentences(query)).toContain(`[${text}]`);
});

describe('what is not there is not found', () => {
  test.each([
    ['only the beginning of a word stands', 'oneline'],
    ['only the beginning of a word of parts stands', 'one=two'],
    ['one of two words stands', 'kitten zebra'],
    ['the words stand in two languages', 'kitten 猫'],
    ['the letters stand apart', '猫輩'],
    ['only a reading of it stands', 'ねこ'],
    ['the words of a phrase stand in another order', '"only kitten"'],
    ['there is no word in the query', '… !'],
  ])('where %s', async (_, query) => {
    expect(await sentences(query)).toBe('');
  });
});

describe('a phrase is found', () => {
  test.each(
    asked([
      ['One] [kitten] [only', '"one kitten only"', '“One kitten only,”', '«one kitten only»'],
      ['power]—[they', '“power they”', '"power—they"'],
      ['L’enfant] [dort', '"l\'enfant dort"'],
      ['Die] [Straße] [war', '"die Straße war"'],
    ]),
  )('$text by $query', async ({ text, query }) => {
    expect(await sentences(query)).toContain(`[${text}]`);
  });
});

test('a word that goes on in another file of the index is found by its beginning', async () => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxy');
  const words = letters.flatMap((a) =>
    letters.flatMap((b) => letters.map((c) => `quill${a}${b}${c}`)),
  );
  const chapters = { many: `<p>${words.join(' ')} zebra</p>`, last: '<p>quillzzz</p>' };
  const all = await searchOf([{ title: 'Quills', chapters }], 'quills');
  const found = await hitsOf(all, 'quill');
  expect(found.map(({ chapter }) => chapter)).toContain('last');
});
