import type { Root } from 'mdast';
import type { StoryDraft } from './story-draft.ts';

/** Every text of a story, the story's own before its chapters'. */
export function draftTexts(draft: StoryDraft): readonly Root[] {
  const { summary, notes, endnotes, prompt, foreword, chapters } = draft;
  return [summary, notes, endnotes, prompt, foreword]
    .concat(chapters.flatMap((each) => [each.text, each.summary, each.notes, each.endnotes]))
    .filter((text) => text !== undefined);
}
