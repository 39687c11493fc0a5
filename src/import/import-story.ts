import type { TitleNumber } from './chapter-numbers.ts';
import { withoutDamagedPictures } from './damaged-pictures.ts';
import type { Matter } from './format-matter.ts';
import { storyMatter } from './front-matter.ts';
import type { Identity } from './identity.ts';
import type { OwnAddresses } from './own-addresses.ts';
import { hasText, NO_TEXT, readStory } from './read-story.ts';
import type { ReadOptions, SourceFile } from './source-file.ts';
import type { PageDraft, ReportEntry, StoryDraft } from './story-draft.ts';
import { worthOf, type Worth } from './worth.ts';
import { writeStory, type WrittenStory } from './write-story.ts';

/** A story read and written, and what is to be known of it. Plain data, so that a worker can send it. */
export interface ImportedStory extends Identity {
  /** What kind of file it was: `AO3 download (HTML)`. */
  readonly format: string;
  readonly written: WrittenStory;
  readonly worth: Worth;
  readonly addresses: OwnAddresses;
  /** What the story is tagged with. */
  readonly names: NamesOfStory;
  /** Where it is one chapter, on a page of its own. */
  readonly page?: ImportedPage;
  readonly report: readonly ReportEntry[];
}

export type ImportedPage = PageDraft & {
  /** The number in its chapter's title, where the site does not count. */
  readonly called: TitleNumber;
  /** What it says of its story. */
  readonly matter: Matter;
};

/** By kind, as in `tags.yaml`. */
export type NamesOfStory = Readonly<
  Record<'fandom' | 'character' | 'relationship' | 'tag' | 'author' | 'series', readonly string[]>
>;

/** Makes Markdown of a file. @returns the story, or a clause that says why there is none */
export async function importStory(
  source: SourceFile,
  options: ReadOptions,
): Promise<ImportedStory | { readonly refused: string }> {
  const reading = await readStory(source, options);
  if ('refused' in reading) return reading;
  const { format } = reading;
  const draft = await withoutDamagedPictures(reading.draft);
  if (!hasText(draft)) return { refused: NO_TEXT };
  const { title, authors, sources, slug, aliases = [], page, report } = draft;
  return {
    title,
    authors,
    sources,
    format,
    written: writeStory(draft),
    worth: worthOf(draft),
    addresses: { ...(slug === undefined ? {} : { slug }), aliases },
    names: namesOf(draft),
    ...(page && { page: importedPage(page, draft) }),
    report,
  };
}

function importedPage(page: PageDraft, draft: StoryDraft): ImportedPage {
  const called = page.number === undefined ? draft.chapters[0]?.number : undefined;
  return { ...page, called, matter: storyMatter(draft) };
}

function namesOf(draft: StoryDraft): NamesOfStory {
  return {
    fandom: draft.fandoms,
    character: draft.characters,
    relationship: draft.relationships,
    tag: draft.tags,
    author: draft.authors,
    series: draft.series.map(({ name }) => name),
  };
}
