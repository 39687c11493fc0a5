import { root } from '../plain-text/mdast.ts';
import { reportLabels } from '../plain-text/report-labels.ts';
import type { StoryDraft } from '../story-draft.ts';
import { hasLabelledTop, takeLabelledTop } from './labelled-top.ts';

/**
 * A draft of which the text may begin with labels, by the rules for plain text: they are taken off,
 * and are believed before what the page around the text says.
 */
export function withLabelledTop(draft: StoryDraft): StoryDraft {
  const { foreword, chapters } = draft;
  const [first, ...others] = chapters;
  const content = (foreword ?? first?.text)?.children ?? [];
  if (first === undefined || !hasLabelledTop(content)) return draft;
  const { labelled, fields, rest } = takeLabelledTop(content, []);
  const { metadata } = labelled;
  const title = metadata.title ?? draft.title;
  const authors = metadata.authors.length > 0 ? metadata.authors : draft.authors;
  const said = Object.entries(metadata).filter(
    ([, value]) => !(Array.isArray(value) && value.length === 0),
  );
  const isSettled = metadata.status !== undefined || metadata.planned !== undefined;
  return {
    ...draft,
    ...Object.fromEntries(said),
    ...fields,
    title,
    authors,
    sources: [...new Set([...metadata.sources, ...draft.sources])],
    ...(foreword === undefined
      ? { chapters: [{ ...first, text: root(rest) }, ...others] }
      : { foreword: root(rest) }),
    report: [
      ...draft.report.filter(
        ({ code }) => code !== 'author' && !(isSettled && code === 'no-status'),
      ),
      ...reportLabels({ ...labelled, metadata: { ...metadata, title, authors } }, title),
    ],
  };
}
