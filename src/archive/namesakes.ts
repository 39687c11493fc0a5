import { foldName } from './name-folding.ts';
import type { MutableTerm } from './term.ts';
import { ancestorsOf } from './term-parents.ts';

/**
 * Characters that `tags.yaml` tells apart by what stands in brackets, by the name that a story may
 * call each of them because its fandom says who is meant: `Hero` for `Hero (Greek Myth)`.
 */
export class Namesakes {
  readonly #byLabel = new Map<string, MutableTerm[]>();

  /**
   * @param declared the names of `tags.yaml`
   * @param isSpelling whether a folded name is a character's there already: then it means that one
   */
  constructor(declared: Iterable<MutableTerm>, isSpelling: (folded: string) => boolean) {
    for (const term of declared) {
      const label = foldName(term.label);
      if (term.fandoms.length === 0 || isSpelling(label)) continue;
      const others = this.#byLabel.get(label);
      if (others === undefined) this.#byLabel.set(label, [term]);
      else others.push(term);
    }
  }

  get isEmpty(): boolean {
    return this.#byLabel.size === 0;
  }

  /**
   * Who may be meant by a name in a story.
   * @param fandoms of the story
   * @param written all that the story calls somebody, folded: whom it names in full is not whom it
   *   means by the bare name
   * @returns each whose fandom is one of the story's, or stands above one
   */
  meantBy(
    name: string,
    fandoms: readonly MutableTerm[],
    written: ReadonlySet<string>,
  ): readonly MutableTerm[] {
    const called = this.#byLabel.get(foldName(name));
    if (called === undefined) return [];
    const around = new Set(fandoms.flatMap((fandom) => [fandom, ...ancestorsOf(fandom)]));
    return called.filter(
      (term) =>
        term.fandoms.some((fandom) => around.has(fandom)) &&
        ![term.name, ...term.aliases].some((spelling) => written.has(foldName(spelling))),
    );
  }
}
