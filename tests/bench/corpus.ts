import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers } from '../random.ts';

/** A made-up archive of a given size: the same for the same numbers, on every machine. */
export interface CorpusSize {
  readonly stories: number;
  readonly chaptersEach: number;
  readonly wordsPerChapter: number;
}

const CONSONANTS = 'b c d f g h l m n p r s t v w st th sh ch tr br gr'.split(' ');
const VOWELS = 'a e i o u ea oo ai'.split(' ');
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'ly', 'er', 'n', 't'];

/** Made-up words, the same for the same numbers. */
export function vocabulary(random: () => number, size: number): readonly string[] {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = 1 + Math.floor(random() * 2.4);
    let word = '';
    for (let at = 0; at < syllables; at += 1) word += pick(CONSONANTS) + pick(VOWELS);
    words.add(word + pick(ENDINGS));
  }
  return [...words];
}

const NAMES = ['Holmes', 'Watson', 'Mina', 'Lucy', 'Nemo', 'Anne', 'Diana', 'Alice'];

/** Prose with Zipf's word frequencies, dialogue, some emphasis and a scene break now and then. */
export function prose(random: () => number, words: readonly string[], length: number): string {
  const paragraphs: string[] = [];
  let written = 0;
  const word = (): string => {
    written += 1;
    if (random() < 0.02) return NAMES[Math.floor(random() * NAMES.length)] ?? '';
    return words[Math.floor(words.length ** random()) - 1] ?? words[0] ?? '';
  };
  while (written < length) {
    const sentences: string[] = [];
    const end = written + 15 + Math.floor(random() * 70);
    while (written < end) {
      const parts = Array.from({ length: 5 + Math.floor(random() * 14) }, word);
      if (random() < 0.12) parts[2] = `*${parts[2] ?? ''}*`;
      if (random() < 0.4) parts[3] = `${parts[3] ?? ''},`;
      const sentence = parts.join(' ');
      sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
    }
    const text = sentences.join(' ');
    paragraphs.push(random() < 0.35 ? `"${text}"` : text);
    if (random() < 0.03) paragraphs.push('***');
  }
  return paragraphs.join('\n\n');
}

/** The name of someone who is in this story and in no other: `Vahaubaux`. */
export function ownName(story: number): string {
  const syllables = Array.from(String(story), (digit) => `${CONSONANTS[Number(digit)] ?? ''}au`);
  return `Va${syllables.join('')}x`;
}

/** Writes a corpus of Lamplight's own shape: a `content/` folder. */
export function writeCorpus(content: string, size: CorpusSize): void {
  const random = randomNumbers(20_261);
  const words = vocabulary(random, 12_000);
  mkdirSync(join(content, 'stories'), { recursive: true });
  writeFileSync(
    join(content, 'site.yaml'),
    'format: 1\ntitle: A measured archive\ndescription: Made to be measured.\nlanguage: en\nauthor: Nobody\nurl: https://example.org/\npublic: true\n',
  );
  for (let story = 1; story <= size.stories; story += 1) {
    const folder = join(content, 'stories', `story-${String(story).padStart(5, '0')}`);
    mkdirSync(folder, { recursive: true });
    const name = NAMES[story % NAMES.length] ?? '';
    const other = NAMES[(story * 3 + 1) % NAMES.length] ?? '';
    writeFileSync(
      join(folder, 'index.md'),
      `---\ntitle: Story ${String(story)}\nauthor: Author ${String(story % 40)}\nsummary: ${prose(random, words, 40).replaceAll(/[*"\n]/gu, ' ')}\nfandom: Fandom ${String(story % 25)}\ncharacters: [${name}, ${other}]\nrelationships: ${name}/${other}\ntags: [tag ${String(story % 60)}, tag ${String(story % 7)}]\nrating: teen\nstatus: complete\npublished: 2024-03-${String((story % 28) + 1).padStart(2, '0')}\n---\n`.replaceAll(
        /^summary: (.*)$/gmu,
        (_, text: string) => `summary: ${JSON.stringify(text.trim())}`,
      ),
    );
    for (let chapter = 1; chapter <= size.chaptersEach; chapter += 1) {
      writeFileSync(
        join(folder, `${String(chapter).padStart(2, '0')}-part-${String(chapter)}.md`),
        `---\ntitle: Part ${String(chapter)}\n---\n\n${prose(random, words, size.wordsPerChapter)}\n\n${ownName(story)} came back.\n`,
      );
    }
  }
}
