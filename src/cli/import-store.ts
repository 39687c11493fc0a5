import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { RESERVED_STORY_SLUGS } from '../archive/addresses.ts';
import { digest } from '../archive/digest.ts';
import { slug } from '../archive/slug.ts';
import { StoryFinder } from '../import/identity.ts';
import type { ImportedStory } from '../import/import-story.ts';
import {
  isUnedited,
  nameBeside,
  planUpdate,
  type Plan,
  type StoredFile,
} from '../import/plan-update.ts';
import { reasonToPrefer, type Worth } from '../import/worth.ts';
import { chapterFileName, firstFree, storyFiles } from '../import/write-story.ts';
import { growOnDisk } from './grow-story.ts';
import { ImportLedger, type LedgerStory } from './import-ledger.ts';
import { identityOf, listStories, type StoredStory } from './story-shelf.ts';
import { createFile, createFolder, replaceFile } from './whole-files.ts';

/** What became of a story. */
export type Placed =
  | { readonly outcome: 'imported' | 'unchanged'; readonly file: string }
  | {
      readonly outcome: 'updated';
      readonly file: string;
      /** Names of files that a person has edited, with the newer text beside them. */
      readonly edited: readonly string[];
      /** Names of chapters that the newer file does not have. */
      readonly left: readonly string[];
      /** Of two files of this run, why this one was taken: a clause. */
      readonly preferred?: string;
    }
  | { readonly outcome: 'skipped'; readonly file: string; readonly reason: string };

/** The stories of a content folder, to which an import adds. Paths are below the content folder. */
export class ImportStore {
  readonly #content: string;
  readonly #dryRun: boolean;
  readonly #ledger: ImportLedger;
  #finder: StoryFinder<StoredStory> | undefined;
  /** By name. */
  readonly #stories: Map<string, StoredStory>;
  readonly #slugs: Set<string>;
  /** Where the stories of this run came from, by address. */
  readonly #thisRun = new Map<string, string>();

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
    this.#slugs = new Set(stories.map(({ name }) => slug(name)));
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
    const placed =
      there === undefined
        ? await this.#add(story, from, finder)
        : await this.#update(story, from, there, finder);
    const held = this.#ledger.read.get(key) ?? [];
    this.#ledger.read.set(key, [...new Set([...held, placed.address])]);
    return placed.placed;
  }

  async close(): Promise<void> {
    if (!this.#dryRun && this.#ledger.read.size > 0) await this.#ledger.save();
  }

  async #identify(): Promise<StoryFinder<StoredStory>> {
    const finder = new StoryFinder<StoredStory>();
    for (const story of this.#stories.values()) {
      const identity = await identityOf(this.#content, story);
      const { sources = [] } = this.#ledger.stories.get(story.name) ?? {};
      finder.add({ ...identity, sources: [...identity.sources, ...sources] }, story);
    }
    return finder;
  }

  async #add(
    story: ImportedStory,
    from: string,
    finder: StoryFinder<StoredStory>,
  ): Promise<AtAddress> {
    const address = firstFree(slug(story.title), (name) => !this.#isFree(name));
    const files = storyFiles(story.written, address);
    const [main = ''] = files.keys();
    const isFolder = story.written.chapters.length > 0;
    if (!this.#dryRun) {
      if (isFolder) {
        const folder = `stories/${address}/`;
        await createFolder(
          join(this.#content, folder),
          new Map([...files].map(([path, content]) => [path.slice(folder.length), content])),
        );
      } else {
        // The text last: a story is there when all that it shows is.
        for (const [path, content] of [...files].reverse()) {
          if (path === main) await createFile(join(this.#content, path), content);
          else await replaceFile(join(this.#content, path), content);
        }
      }
    }
    const stored = { name: address, isFolder, file: main };
    this.#stories.set(address, stored);
    this.#slugs.add(address);
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
    );
    return { address, placed: { outcome: 'imported', file: main } };
  }

  #isFree(address: string): boolean {
    return !RESERVED_STORY_SLUGS.includes(address) && !this.#slugs.has(address);
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
    const [first] = story.written.chapters;
    if (first === undefined && there.isFolder) {
      const reason = 'the story there is in chapters, and this file is not';
      return { address, placed: { outcome: 'skipped', file: there.file, reason } };
    }
    let current = there;
    let before = new Map(Object.entries(known?.files ?? {}));
    if (first !== undefined && !there.isFolder) {
      current = { ...there, isFolder: true, file: `stories/${address}/index.md` };
      this.#stories.set(address, current);
      if (!this.#dryRun) before = await this.#grow(there, chapterFileName(first), before);
    }
    const main = current.isFolder ? 'index.md' : `${address}.md`;
    const folder = join(this.#content, dirname(current.file));
    const stored = await this.#storedFiles(current, story, before);
    const plan = planUpdate(story.written, main, stored);
    const poorer = this.#thisRun.get(address);
    const outdated =
      poorer === undefined ? [] : plan.left.filter((name) => isUnedited(stored.get(name)));
    const left = plan.left.filter((name) => !outdated.includes(name));
    if (!this.#dryRun) {
      await carryOut(plan, folder);
      // Chapters of the poorer file, which this one parts in another way; nobody's else.
      for (const name of outdated) await rm(join(folder, name));
    }
    this.#thisRun.set(address, from);
    finder.add(story, current);
    this.#remember(address, story, from, plan.imported);
    if (plan.writes.size + plan.renames.size + plan.beside.size === 0) {
      return { address, placed: { outcome: 'unchanged', file: current.file } };
    }
    return {
      address,
      placed: {
        outcome: 'updated',
        file: current.file,
        edited: [...plan.beside.keys()],
        ...(poorer === undefined || known === undefined
          ? { left }
          : { left, preferred: preference(poorer, story.worth, known.worth) }),
      },
    };
  }

  /**
   * Makes a folder of a one-shot, which the newer story's chapters need.
   * @param imported digests of what the last import had for the one-shot
   * @returns the same for the folder: where nobody has edited the one file, nobody has edited the two
   * that became of it
   */
  async #grow(
    story: StoredStory,
    first: string,
    imported: ReadonlyMap<string, string>,
  ): Promise<Map<string, string>> {
    const now = digest(await readFile(join(this.#content, story.file)));
    const folder = await growOnDisk(this.#content, story, first, new Map());
    if (now !== imported.get(`${story.name}.md`)) return new Map();
    for (const [name, known] of imported) {
      const path = join(this.#content, 'stories', name);
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes !== undefined && digest(bytes) === known) await rm(path);
    }
    const grown = ['index.md', first].map(async (name): Promise<[string, string]> => [
      name,
      digest(await readFile(join(folder, name))),
    ]);
    return new Map(await Promise.all(grown));
  }

  async #storedFiles(
    { file, isFolder, name }: StoredStory,
    { written }: ImportedStory,
    imported: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, StoredFile>> {
    const folder = join(this.#content, dirname(file));
    const own = `${name}.md`;
    const names = isFolder
      ? await readdir(folder).catch(() => [])
      : [own, nameBeside(own), ...written.pictures.map((picture) => picture.name)];
    const stored = new Map<string, StoredFile>();
    for (const each of names) {
      const bytes = await readFile(join(folder, each)).catch(() => undefined);
      if (bytes === undefined) continue;
      stored.set(each, { now: digest(bytes), imported: imported.get(each) });
    }
    return stored;
  }

  #remember(
    address: string,
    { format, sources, worth }: ImportedStory,
    from: string,
    files: ReadonlyMap<string, string>,
  ): void {
    this.#ledger.stories.set(address, {
      // Where it lay is nobody's business: the ledger goes where the content goes.
      from: basename(from),
      format,
      sources: [...sources],
      worth,
      files: Object.fromEntries([...files].sort()),
    });
  }
}

interface AtAddress {
  readonly address: string;
  readonly placed: Placed;
}

function preference(poorer: string, one: Worth, other: Worth): string {
  return `taken in the place of ${basename(poorer)}, because it ${reasonToPrefer(one, other) ?? 'came later'}`;
}

/** Why what is there stays as it is, in a clause; `undefined` where the newer file is to be taken in. */
function reasonToKeep(
  story: ImportedStory,
  known: LedgerStory | undefined,
  sameRun: string | undefined,
): string | undefined {
  if (known === undefined) return undefined;
  if (reasonToPrefer(story.worth, known.worth) !== undefined) return undefined;
  const better = reasonToPrefer(known.worth, story.worth);
  // A later download of the same kind may have its text mended, and nothing else.
  if (better === undefined && sameRun === undefined && story.format === known.format) {
    return undefined;
  }
  return `the same story as ${known.from}, which ${better ?? 'holds as much'}`;
}

async function carryOut(plan: Plan, folder: string): Promise<void> {
  for (const [from, to] of plan.renames) await rename(join(folder, from), join(folder, to));
  for (const [name, content] of [...plan.writes, ...plan.beside]) {
    await replaceFile(join(folder, name), content);
  }
}
