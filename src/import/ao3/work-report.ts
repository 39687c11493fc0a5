import type { Nodes } from 'hast';
import { toString } from 'mdast-util-to-string';
import { countWords } from '../../archive/words.ts';
import { plainText } from '../html/elements.ts';
import { entry, missingAuthor, missingTitle } from '../report-entry.ts';
import type { ReportEntry, StoryDraft } from '../story-draft.ts';
import type { WorkTags } from './work-tags.ts';
import type { Work } from './work.ts';

export interface ReadWork {
  readonly work: Work;
  readonly draft: Omit<StoryDraft, 'report'>;
  readonly tags: WorkTags;
  /** What no key could hold, and the notes have. */
  readonly kept: readonly Nodes[];
  /** The file’s, without its extension. */
  readonly name: string;
}

// The archive counts the words of the HTML, which is never this far from the words of the text.
const FEWEST_WORDS = 0.75;

/** What a person should know about how a work was read. */
export function reportWork(read: ReadWork): readonly ReportEntry[] {
  const { work, draft, tags, kept, name } = read;
  const inspired = work.inspired.map((item) => `“${plainText(item)}”`).join(', ');
  return [
    ...missingTitle(work.title, name),
    ...missingAuthor(draft.authors),
    ...(work.source === undefined ? [entry('source', 'No address of the work was found')] : []),
    ...(tags.hidden.length > 0
      ? [
          entry(
            'hidden-tags',
            `The page was saved with these switched off, so they are not in it: ${tags.hidden.join(', ')}`,
          ),
        ]
      : []),
    ...(kept.length > 0
      ? [
          entry(
            'kept-in-notes',
            `Kept in the notes: ${kept.map((node) => plainText(node)).join('; ')}`,
          ),
        ]
      : []),
    ...(inspired === ''
      ? []
      : [entry('inspired-works', `Works inspired by this one are left out: ${inspired}`)]),
    ...reportMissing(read),
  ];
}

/** Compares what is here with what the work says that it has. */
function reportMissing({ work, draft, tags: { stats } }: ReadWork): readonly ReportEntry[] {
  const posted = stats.chapters?.posted ?? 1;
  const here = draft.chapters.length;
  if (!work.isWhole) return [];
  if (here < posted) {
    return [
      entry('missing-chapters', `Of ${posted} chapters, ${here} are here: the file may be cut off`),
    ];
  }
  const { words = 0 } = stats;
  const found = draft.chapters.reduce((sum, { text }) => sum + wordsIn(text.children), 0);
  return found < words * FEWEST_WORDS
    ? [
        entry(
          'missing-words',
          `The archive counted ${words} words, and ${found} are here: the file may be cut off`,
        ),
      ]
    : [];
}

function wordsIn(blocks: StoryDraft['chapters'][number]['text']['children']): number {
  return countWords(blocks.map((block) => toString(block)).join('\n')).words;
}
