import type { ContentText } from './content-file.ts';
import type { AuthorCredit, RelationshipUse, SeriesPart, Term, TermKind } from './model.ts';
import type { ChapterData } from './schema/chapter.ts';
import type { StoryData } from './schema/story.ts';
import type { Mention, TermRegister } from './term-register.ts';

/** The names in one file's front matter, as terms. A term is there once, however often it was named. */
export class FileNames {
  readonly #text: ContentText<ChapterData & StoryData>;
  readonly #register: TermRegister;

  constructor(text: ContentText<ChapterData & StoryData>, register: TermRegister) {
    this.#text = text;
    this.#register = register;
  }

  /** The terms under a key: `terms('fandom', 'fandom')`, `terms('character', 'characters')`. */
  terms(kind: TermKind, key: 'fandom' | 'characters' | 'tags' | 'collections'): Term[] {
    const names = this.#text.data[key] ?? [];
    return unique(names.map((name, at) => this.#register.term(kind, name, this.#mention(key, at))));
  }

  relationships(): RelationshipUse[] {
    const uses = (this.#text.data.relationships ?? []).map((name, at) =>
      this.#register.relationship(name, this.#mention('relationships', at)),
    );
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
