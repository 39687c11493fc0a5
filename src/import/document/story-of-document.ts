import type { Root } from 'hast';
import { StoryText } from '../html/story-text.ts';
import { entry } from '../report-entry.ts';
import type { ReportEntry, StoryDraft } from '../story-draft.ts';
import { storyFromText } from '../text/story-from-text.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { documentProperties } from './properties.ts';
import { takeTitleStyles } from './title-styles.ts';

export interface OfficeDocument {
  readonly archive: ZipArchive;
  /** The path of its properties in the archive. */
  readonly properties: string;
  /** Its text as HTML. */
  readonly tree: Root;
  /** The bytes of a picture that the text shows, by its `src`. */
  readonly picture: (src: string) => Uint8Array | undefined;
  /** What stands for a title where it has none. */
  readonly name: string;
  /** How many comments stood in its margin; they are no part of the story. */
  readonly comments: number;
  readonly report: readonly ReportEntry[];
}

/** Makes a story of an office document: what its text says of the story goes before its properties. */
export function storyOfDocument(document: OfficeDocument): StoryDraft {
  const { archive, properties, tree, picture, name, comments, report } = document;
  const { labels, content } = takeTitleStyles(tree);
  const text = new StoryText({ picture });
  const root = text.convert(content);
  return storyFromText({
    text: root,
    given: {},
    labels: [
      ...labels,
      ...documentProperties(archive, properties).filter(
        ({ kind }) => kind === undefined || labels.every((label) => label.kind !== kind),
      ),
    ],
    isLabelled: true,
    deepest: 2,
    name,
    report: [...reportComments(comments), ...report, ...text.report],
    pictures: text.pictures,
  });
}

function reportComments(count: number): readonly ReportEntry[] {
  if (count === 0) return [];
  return [entry('comments', `Comments in its margin were left out: ${String(count)}`)];
}
