import type { ContentText } from './content-file.ts';
import type { AuthorCredit, RelationshipUse, SeriesPart, Term, TermKind } from './model.ts';
import { foldName } from './name-folding.ts';
import { problem } from './problem.ts';
import type { ChapterData } from './schema/chapter.ts';
import type { StoryData } from './schema/story.ts';
import type { MutableTerm } from './term.ts';
import type { Mention, TermRegister } from './term-register.ts';

/** The names in one file's front matter, as terms. A term is there once, however often it was named. */
export class FileNames {
  readonly #text: ContentText<ChapterData & StoryData>;
  readonly #register: TermRegister;
  #folded: ReadonlySet<string> | undefined;

  constructor(text: ContentText<ChapterData & StoryData>, register: TermRegister) {
    this.#text = text;
    this.#register = register;
  }

  /** The terms under a key: `terms('fandom', 'fandom')`, `terms('tag', 'tags')`. */
  terms(kind: TermKind, key: 'fandom' | 'tags' | 'collections'): MutableTerm[] {
    const names = this.#text.data[key] ?? [];
    return unique(names.map((name, at) => this.#register.term(kind, name, this.#mention(key, at))));
  }

  /** @param fandoms say who is meant where several characters are called so */
  characters(fandoms: readonly MutableTerm[]): Term[] {
    const names = this.#text.data.characters ?? [];
    return unique(
      names.map((name, at) => {
        const mention = this.#mention('characters', at);
        return this.#register.term('character', this.#fullName(name, fandoms, mention), mention);
      }),
    );
  }

  /** @param fandoms say who is meant where several characters are called so */
  relationships(fandoms: readonly MutableTerm[]): RelationshipUse[] {
    const uses = (this.#text.data.relationships ?? []).map((name, at) => {
      const mention = this.#mention('relationships', at);
      const fullName = this.#register.namesakes.isEmpty
        ? undefined
        : (member: string) => this.#fullName(member, fandoms, mention);
      return this.#register.relationship(name, mention, fullName);
    });
    return uniqueUses(uses);
  }

  authors(fallback: readonly string[] = []): AuthorCredit[] {
    const names = this.#text.data.author ?? fallback;
    return names.map((name, at) => this.#register.author(name, this.#mention('author', at)));
  }

  series(): SeriesPart[] {
    return (this.#text.data.series ?? []).map(({ name, part }, at) => ({
      term: this.#register.term('series', name, this.#mention('series', at)),
      part,
    }));
  }

  /** The name of whom the file calls so; the name as it is where that is nobody of `tags.yaml`. */
  #fullName(name: string, fandoms: readonly MutableTerm[], mention: Mention): string {
    const { namesakes, problems } = this.#register;
    if (namesakes.isEmpty) return name;
    const [meant, ...others] = namesakes.meantBy(name, fandoms, this.#written());
    if (meant === undefined) return name;
    if (others.length === 0) return meant.name;
    const names = [meant, ...others].map((each) => `“${each.name}”`).join(' or ');
    const message = `“${name}” may be ${names}, and is taken for neither`;
    const mend = `Write which of them, as in \`${meant.name}\``;
    problems.push(problem('two-of-a-name', mention.file, mention.place(), message, mend));
    return name;
  }

  /** All that the file calls somebody, folded. */
  #written(): ReadonlySet<string> {
    if (this.#folded === undefined) {
      const { characters = [], relationships = [] } = this.#text.data;
      const members = relationships.flatMap((each) => this.#register.membersIn(each));
      this.#folded = new Set([...characters, ...members].map(foldName));
    }
    return this.#folded;
  }

  #mention(key: string, index: number): Mention {
    const { file, places } = this.#text;
    return { file, place: () => places.at(key, index) };
  }
}

/** Each once, in order of first appearance. */
export function unique<Item>(items: Iterable<Item>): Item[] {
  return [...new Set(items)];
}

/** Each relationship once, as it was first named. */
export function uniqueUses(uses: readonly RelationshipUse[]): RelationshipUse[] {
  const seen = new Set<Term>();
  return uses.filter(({ term }) => !seen.has(term) && seen.add(term));
}
