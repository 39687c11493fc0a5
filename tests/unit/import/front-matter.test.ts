import { expect, it } from 'vitest';
import { NO_METADATA, type StoryDraft } from '../../../src/import/story-draft.ts';
import { readStoryFile } from '../../../src/archive/content-file.ts';
import { filesOf } from './fixture.ts';

it('says in front matter where a story is, was, and what it came from', () => {
  const draft: StoryDraft = {
    ...NO_METADATA,
    title: 'The Lamp',
    reply: 'mailto:keeper@example.org',
    slug: 'the-lamp',
    aliases: ['lamp', 'old-lamp'],
    draft: true,
    cover: { name: 'lamp.png', alt: 'A lamp' },
    inspiredBy: [{ address: 'the-stairs' }, { title: 'Tea', author: 'Ann' }],
    translationOf: [{ url: 'https://example.org/lampe' }],
    shape: 'one-shot',
    chapters: [{ text: { type: 'root', children: [] } }],
    report: [],
  };
  const markdown = filesOf(draft)['story.md'] ?? '';
  const { data, problems } = readStoryFile('stories/story.md', Buffer.from(markdown));
  expect(problems).toEqual([]);
  expect(data).toMatchObject({
    reply: 'mailto:keeper@example.org',
    slug: 'the-lamp',
    aliases: ['lamp', 'old-lamp'],
    draft: true,
    cover: { src: 'lamp.png', alt: 'A lamp' },
    'inspired-by': [{ address: 'the-stairs' }, { title: 'Tea', author: 'Ann' }],
    'translation-of': [{ title: 'https://example.org/lampe', url: 'https://example.org/lampe' }],
  });
});
