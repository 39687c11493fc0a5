import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readStoryFile } from '../../../src/archive/content-file.ts';
import { draftOf, filesOf, message, paragraphs, textOf } from './fixture.ts';

function labelled(...labels: readonly string[]): ReturnType<typeof draftOf> {
  return draftOf('file name.txt', paragraphs(labels.join('\n'), 'Rain.', 'More rain.'));
}

function frontMatter(...labels: readonly string[]): string {
  return /^---\n([^]*?)---\n/u.exec(filesOf(labelled(...labels))['story.md'] ?? '')?.[1] ?? '';
}

describe('labels at the top of a file', () => {
  it.each([
    ['Title: The Lamp', 'title: The Lamp'],
    ['title:The Lamp', 'title: The Lamp'],
    ['**Title:** The Lamp', 'title: The Lamp'],
    ['TITLE : The Lamp', 'title: The Lamp'],
    ['Author: Zoë', 'author: Zoë'],
    ['Authors: Zoë and Max', 'author:\n  - Zoë\n  - Max'],
    ['Author: Salt and Pepper', 'author: Salt and Pepper'],
    ['Fandom: Sherlock Holmes', 'fandom: Sherlock Holmes'],
    ['Characters: Holmes, Watson (tired, wet)', 'characters:\n  - Holmes\n  - Watson (tired, wet)'],
    ['Pairing: Holmes/Watson', 'relationships: Holmes/Watson'],
    ['Ships: A/B, C & D', 'relationships:\n  - A/B\n  - C & D'],
    ['Genre: Angst/Humour', 'tags:\n  - Angst\n  - Humour'],
    ['Rating: PG-13', 'rating: teen'],
    ['Rating: NC-17', 'rating: explicit'],
    ['Rated: K+', 'rating: general'],
    ['Rating: Teen And Up Audiences', 'rating: teen'],
    ['Warnings: Major Character Death', 'warnings: Major Character Death'],
    ['Category: M/M, Gen', 'categories:\n  - M/M\n  - Gen'],
    ['Category: Casefic', 'tags: Casefic'],
    ['Status: WIP', 'status: ongoing'],
    ['Complete: yes', 'status: complete'],
    ['Chapters: 3/?', 'chapters: 3/?'],
    ['Language: Français', 'language: fr'],
    ['Published: 2004-03-09', 'published: 2004-03-09'],
    ['Updated: March 9, 2004', 'updated: 2004-03-09'],
    ['Series: Part 2 of Gaslight', 'series:\n  name: Gaslight\n  part: 2'],
    ['Series: Gaslight #2', 'series:\n  name: Gaslight\n  part: 2'],
    ['Source: https://example.org/1', 'source: https://example.org/1'],
    ['Beta: Irene', 'credits:\n  - role: beta\n    name: Irene'],
    ['Summary: It rains.', 'summary: It rains.'],
    ['Prompt: rain', 'prompt: rain'],
    ["Author's note: Sorry.", 'notes: Sorry.'],
    ['Comments: Sorry.', 'notes: Sorry.'],
  ])('%s', (label, yaml) => {
    expect(frontMatter(label)).toContain(`${yaml}\n`);
  });

  it('that are unknown go to the notes with their text', () => {
    const yaml = frontMatter('Title: x', 'Moon phase: full', 'Disclaimer: Not mine.');
    expect(yaml).toContain('notes: |-\n  Moon phase: full\n\n  Disclaimer: Not mine.\n');
    expect(message(labelled('Title: x', 'Moon phase: full'), 'labels')).toContain('Moon phase');
  });

  it.each([
    'Rating: FRT',
    'Status: it is alive, I promise',
    'Published: 03/04/05',
    'Language: Parseltongue',
    'Warnings: There is blood in this. Read it with the lamp on.',
    'Beta: none, so all mistakes are mine',
    'Rating: R for Watson’s language',
    'Author: Zoë <zoe@example.org>',
  ])('whose value says more than their key can hold go there too: %s', (label) => {
    const { notes } = labelled('Title: x', label);
    expect(notes && toString(notes)).toBe(label);
  });

  it('set what they can even then', () => {
    expect(frontMatter('Title: x', 'Rating: R for language')).toContain('rating: mature\n');
    expect(frontMatter('Title: x', 'Author: Zoë <zoe@example.org>')).toContain('author: Zoë\n');
  });

  it('count only in the first block', () => {
    const draft = draftOf(
      'x.txt',
      'Title: The Lamp\n\nSummary: said the sign.\n\nAuthor: unknown.',
    );
    expect(draft.summary).toBeUndefined();
    expect(textOf(draft)).toBe('Summary: said the sign.\n\nAuthor: unknown.\n');
  });

  it('are none where none of them is known: a play begins like this', () => {
    const draft = draftOf('x.txt', 'Holmes: Come in.\nWatson: I am in.\n\nThey sat.\n\nThey rose.');
    expect(textOf(draft)).toContain('Holmes: Come in.\\\nWatson: I am in.');
  });

  it('end where the text begins, in a file without blank lines', () => {
    const draft = draftOf('x.txt', 'Title: x\nSummary: y\nIt rained.\nHe said: no.\nIt rained on.');
    expect(textOf(draft)).toBe('It rained.\n\nHe said: no.\n\nIt rained on.\n');
  });

  it('may go on over several lines', () => {
    const draft = labelled('Title: x', 'Summary: It rains.', 'And rains.', 'Rating: G');
    expect(filesOf(draft)['story.md']).toContain('summary: |-\n  It rains.\\\n  And rains.\n');
    expect(draft.rating).toBe('general');
  });

  it('may stand below a title and a byline', () => {
    const draft = labelled('The Lamp', 'by Zoë', 'Rating: G');
    expect(draft).toMatchObject({ title: 'The Lamp', authors: ['Zoë'], rating: 'general' });
  });

  it('may be a title and a byline alone', () => {
    const draft = labelled('The Lamp', 'by Zoë');
    expect(draft).toMatchObject({ title: 'The Lamp', authors: ['Zoë'] });
    expect(textOf(draft)).toBe('Rain.\n\nMore rain.\n');
  });

  it('leave the file’s name as the title, and Unknown as the author, where they name none', () => {
    expect(frontMatter('Rating: G')).toBe('title: file name\nauthor: Unknown\nrating: general\n');
    expect(message(labelled('Rating: G'), 'title')).toContain('file name');
  });

  it('come back from the file as they were, whatever is in them', () => {
    for (const title of [
      '12:30',
      '# 7',
      'it\'s: a "plan"',
      '- x',
      'Null',
      '1984',
      '@home',
      '{a}',
    ]) {
      const file = filesOf(labelled(`Title: ${title}`, 'Author: @zoe', 'Fandom: #hash'))[
        'story.md'
      ];
      const { data, problems } = readStoryFile('stories/story.md', Buffer.from(file ?? ''));
      expect(data).toMatchObject({ title, author: ['@zoe'], fandom: ['#hash'] });
      expect(problems).toEqual([]);
    }
  });
});
