import { basename, dirname } from 'node:path';
import { digest } from '../archive/digest.ts';
import { slug } from '../archive/slug.ts';
import { StoryFinder } from '../import/identity.ts';
import type { ImportedStory } from '../import/import-story.ts';
import { withoutAddresses } from '../import/own-addresses.ts';
import {
  chapterFileName,
  firstFree,
  storyFiles,
  type WrittenStory,
} from '../import/write-story.ts';
import { writeNew } from './import-files.ts';
import { ImportLedger, type LedgerPages } from './import-ledger.ts';
import { preference, reasonToKeep } from './import-preference.ts';
import { missingOf, type MissingChapters } from './missing-chapters.ts';
import { placePage, type PagesOfRun } from './place-page.ts';
import type { Placed } from './placed.ts';
import { firstPages, savedPage, type SavedPage } from './saved-page.ts';
import { StoryAddresses } from './story-addresses.ts';
import { identityOf, listStories, type StoredStory } from './story-shelf.ts';
import { updateStory } from './update-story.ts';

/** The stories of a content folder, to which an import adds. Paths are below the content folder. */
export class ImportStore {
  readonly #content: string;
  readonly #dryRun: boolean;
  readonly #ledger: ImportLedger;
  #finder: StoryFinder<StoredStory> | undefined;
  /** By name. */
  readonly #stories: Map<string, StoredStory>;
  readonly #addresses: StoryAddresses;
  /** Where the stories of this run came from, by address. */
  readonly #thisRun = new Map<string, string>();
  /** Addresses of the stories that were not there before this run. */
  readonly #added = new Set<string>();
  /** By address. */
  readonly #pagesOfRun = new Map<string, PagesOfRun>();
  /** What the stories of this run's pages lack, by address. */
  readonly #missing = new Map<string, MissingChapters>();

  private constructor(
    content: string,
    dryRun: boolean,
    ledger: ImportLedger,
    stories: readonly StoredStory[],
  ) {
    this.#content = content;
    this.#dryRun = dryRun;
    this.#ledger = ledger;
    this.#stories = new Map(stories.map((story) => [story.name, story]));
    this.#addresses = new StoryAddresses(stories.map(({ name }) => name));
  }

  static async open(content: string, dryRun: boolean): Promise<ImportStore> {
    const ledger = await ImportLedger.open(content);
    const stories = await listStories(content);
    return new ImportStore(content, dryRun, ledger, stories);
  }

  /** Whether the ledger could not be read: every file is taken for edited then. */
  get ledgerWasDamaged(): boolean {
    return this.#ledger.wasDamaged;
  }

  /**
   * The main files of the stories that a file held when it was last read; none where one of them is
   * no longer there.
   */
  knownFiles(key: string): readonly string[] {
    const files = (this.#ledger.read.get(key) ?? []).map((name) => this.#stories.get(name)?.file);
    return files.every((file) => file !== undefined) ? files : [];
  }

  /**
   * Takes in a story: under an address of its own, or into the story that it is a newer state of.
   * @param from the file that it was read from, as the person named it
   * @param key of that file, for {@link knownFiles}
   */
  async place(story: ImportedStory, from: string, key: string): Promise<Placed> {
    // Every story's file is read for it: not where all that is imported is known.
    const finder = (this.#finder ??= await this.#identify());
    const there = finder.find(story);
    const page = savedPage(story, from);
    const placed =
      there === undefined
        ? await this.#add(story, from, finder, page)
        : page === undefined
          ? await this.#update(story, from, there, finder)
          : await this.#addPage(page, there, finder);
    const held = this.#ledger.read.get(key) ?? [];
    this.#ledger.read.set(key, [...new Set([...held, placed.address])]);
    return placed.placed;
  }

  /** The stories of which pages were placed in this run, and which chapters they still lack. */
  get missing(): readonly MissingChapters[] {
    return [...this.#missing.values()].filter(({ chapters }) => chapters.length > 0);
  }

  async close(): Promise<void> {
    if (!this.#dryRun && this.#ledger.read.size > 0) await this.#ledger.save();
  }

  async #identify(): Promise<StoryFinder<StoredStory>> {
    const finder = new StoryFinder<StoredStory>();
    for (const story of this.#stories.values()) {
      const { addresses, ...identity } = await identityOf(this.#content, story);
      this.#addresses.own(story.name, [addresses.slug ?? slug(story.name), ...addresses.aliases]);
      const { sources = [] } = this.#ledger.stories.get(story.name) ?? {};
      finder.add({ ...identity, sources: [...identity.sources, ...sources] }, story);
    }
    return finder;
  }

  async #add(
    story: ImportedStory,
    from: string,
    finder: StoryFinder<StoredStory>,
    page: SavedPage | undefined,
  ): Promise<AtAddress> {
    const wanted = story.addresses.slug ?? slug(story.title);
    const address = firstFree(wanted, (name) => this.#addresses.isTaken(name));
    const { written, taken } = this.#settled(story, address);
    const files = storyFiles(written, address);
    const [main = ''] = files.keys();
    const isFolder = written.chapters.length > 0;
    if (!this.#dryRun) await writeNew(this.#content, files);
    const stored = { name: address, isFolder, file: main };
    this.#stories.set(address, stored);
    finder.add(story, stored);
    this.#thisRun.set(address, from);
    const folder = dirname(main);
    this.#remember(
      address,
      story,
      from,
      new Map(
        [...files].map(([path, content]) => [path.slice(folder.length + 1), digest(content)]),
      ),
      page && firstPages(page),
    );
    this.#added.add(address);
    if (page !== undefined) {
      const names = new Set([chapterFileName(page.chapter)]);
      this.#pagesOfRun.set(address, { names, left: new Set() });
      this.#missing.set(address, missingOf(page, stored, undefined, [page.chapter]));
    }
    return { address, placed: { outcome: 'imported', file: main, taken } };
  }

  async #addPage(
    page: SavedPage,
    there: StoredStory,
    finder: StoryFinder<StoredStory>,
  ): Promise<AtAddress> {
    const address = there.name;
    const { placed, stored, known, ofThisRun, missing } = await placePage(
      page,
      {
        stored: there,
        known: this.#ledger.stories.get(address),
        isNew: this.#added.has(address),
        ofThisRun: this.#pagesOfRun.get(address) ?? { names: new Set(), left: new Set() },
      },
      { content: this.#content, dryRun: this.#dryRun },
    );
    this.#missing.set(address, missing);
    if (placed.outcome === 'skipped') return { address, placed };
    this.#stories.set(address, stored);
    this.#thisRun.set(address, page.from);
    this.#pagesOfRun.set(address, ofThisRun);
    finder.add(page.story, stored);
    if (known !== undefined) this.#ledger.stories.set(address, known);
    return { address, placed };
  }

  /** A story without the addresses that others have here. */
  #settled(
    { written, addresses: { slug: own, aliases } }: ImportedStory,
    address: string,
  ): { readonly written: WrittenStory; readonly taken: readonly string[] } {
    const wanted = [...(own === undefined ? [] : [own]), ...aliases];
    const taken = this.#addresses.settle(address, wanted);
    return { written: { ...written, main: withoutAddresses(written.main, taken) }, taken };
  }

  async #update(
    story: ImportedStory,
    from: string,
    there: StoredStory,
    finder: StoryFinder<StoredStory>,
  ): Promise<AtAddress> {
    const address = there.name;
    const known = this.#ledger.stories.get(address);
    const kept = reasonToKeep(story, known, this.#thisRun.get(address));
    if (kept !== undefined) {
      return { address, placed: { outcome: 'skipped', file: there.file, reason: kept } };
    }
    const { written, taken } = this.#settled(story, address);
    if (written.chapters.length === 0 && there.isFolder) {
      const reason = 'the story there is in chapters, and this file is not';
      return { address, placed: { outcome: 'skipped', file: there.file, reason } };
    }
    const poorer = this.#thisRun.get(address);
    const { stored, files, pages, edited, left, isChanged } = await updateStory(
      written,
      { stored: there, known, isPoorer: poorer !== undefined },
      { content: this.#content, dryRun: this.#dryRun },
    );
    this.#stories.set(address, stored);
    this.#thisRun.set(address, from);
    finder.add(story, stored);
    this.#remember(address, story, from, files, pages);
    this.#missing.delete(address);
    const { file } = stored;
    if (!isChanged) return { address, placed: { outcome: 'unchanged', file, taken } };
    const preferred =
      poorer === undefined || known === undefined
        ? {}
        : { preferred: preference(poorer, story.worth, known.worth) };
    return { address, placed: { outcome: 'updated', file, edited, taken, left, ...preferred } };
  }

  #remember(
    address: string,
    { format, sources, worth }: ImportedStory,
    from: string,
    files: ReadonlyMap<string, string>,
    pages: LedgerPages | undefined,
  ): void {
    this.#ledger.stories.set(address, {
      // Where it lay is nobody's business: the ledger goes where the content goes.
      from: basename(from),
      format,
      sources: [...sources],
      worth,
      files: Object.fromEntries([...files].sort()),
      ...(pages && { pages }),
    });
  }
}

interface AtAddress {
  readonly address: string;
  readonly placed: Placed;
}
