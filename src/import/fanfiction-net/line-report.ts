import type { Root } from 'mdast';
import { paragraph, root } from '../plain-text/mdast.ts';
import { entry } from '../report-entry.ts';
import type { ReportEntry } from '../story-draft.ts';
import type { MetadataLine } from './metadata-line.ts';

/** What of the line of facts has no key of its own: for the notes, and for the report. */
export function lineRemarks(line: MetadataLine): {
  readonly notes: Root | undefined;
  readonly report: readonly ReportEntry[];
} {
  const { unplaced, counts, words } = line;
  return {
    notes: unplaced.length > 0 ? root(unplaced.map((fact) => paragraph([fact], false))) : undefined,
    report: [
      ...(unplaced.length > 0
        ? [entry('labels', `Kept in the notes: ${unplaced.join(', ')}`)]
        : []),
      ...(counts.length > 0 ? [entry('counts', `Not kept: ${counts.join(', ')}`)] : []),
      ...(words === undefined
        ? []
        : [
            entry(
              'words',
              `The file says that it has ${words} words; Lamplight counts them itself`,
            ),
          ]),
    ],
  };
}
