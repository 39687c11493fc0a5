import { RESERVED_STORY_SLUGS } from '../archive/addresses.ts';
import { slug } from '../archive/slug.ts';

/** Which story of a content folder has which address: its own, and old ones that lead to it. */
export class StoryAddresses {
  /** By address, the name of the story. */
  readonly #owners: Map<string, string>;

  /** @param stories the names of those that are there */
  constructor(stories: readonly string[]) {
    this.#owners = new Map(stories.map((name) => [slug(name), name]));
  }

  /** Whether an address cannot be this story's, or a new one's: it is reserved, or another has it. */
  isTaken(address: string, story = ''): boolean {
    return RESERVED_STORY_SLUGS.includes(address) || (this.#owners.get(address) ?? story) !== story;
  }

  /** Gives a story those addresses that nobody has. */
  own(story: string, addresses: readonly string[]): void {
    for (const each of addresses) if (!this.#owners.has(each)) this.#owners.set(each, story);
  }

  /**
   * Gives a story its name as an address, and of others that it wants those that it can have.
   * @returns the rest
   */
  settle(story: string, wanted: readonly string[]): readonly string[] {
    const taken = wanted.filter((each) => this.isTaken(each, story));
    this.own(story, [story, ...wanted.filter((each) => !taken.includes(each))]);
    return taken;
  }
}
