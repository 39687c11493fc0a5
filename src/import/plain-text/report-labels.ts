import { entry, missingAuthor, missingTitle } from '../report-entry.ts';
import type { ReportEntry, StoryDraft } from '../story-draft.ts';
import type { LabelledMetadata } from './metadata.ts';

/**
 * What labels did not say, and what of them has no key of its own.
 * @param name what stands for the title where there is none
 */
export function reportLabels(labelled: LabelledMetadata, name: string): readonly ReportEntry[] {
  const { metadata, prose, words } = labelled;
  const kept = prose.filter(({ label }) => label.kind === undefined).map(({ label }) => label.name);
  return [
    ...missingTitle(metadata.title, name),
    ...missingAuthor(metadata.authors),
    ...(kept.length > 0 ? [entry('labels', `Kept in the notes: ${kept.join(', ')}`)] : []),
    ...(words === undefined
      ? []
      : [entry('words', `The file says that it has ${words} words; Lamplight counts them itself`)]),
  ];
}

/** What a story in chapters leaves open. */
export function reportChapters(
  renumbered: boolean,
  { status, planned }: Pick<StoryDraft, 'status' | 'planned'>,
): readonly ReportEntry[] {
  return [
    ...(renumbered
      ? [entry('renumbered', 'The chapters’ numbers do not rise throughout: they were counted on')]
      : []),
    ...(status === undefined && planned === undefined
      ? [
          entry(
            'no-status',
            'The file does not say whether the story is complete: see to its status',
          ),
        ]
      : []),
  ];
}
