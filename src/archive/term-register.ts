import { RESERVED_STORY_SLUGS } from './addresses.ts';
import { breakCycles } from './term-parents.ts';
import type { AuthorCredit, ContentPath, Declaration, LanguageTag, TermKind } from './model.ts';
import { foldName } from './name-folding.ts';
import type { Place, Problem } from './problem.ts';
import { problem } from './problem.ts';
import type { ParsedRelationship } from './relationship.ts';
import {
  bondOf,
  joinNames,
  parseRelationship,
  relationshipIdentity,
  splitQualifiers,
} from './relationship.ts';
import { tagSlug } from './slug.ts';
import { Namesakes } from './namesakes.ts';
import { sortTitle } from './sort-title.ts';
import type { TermTables } from './tag-dictionary.ts';
import { emptyTables, enterDeclarations } from './tag-dictionary.ts';
import type { MutableTerm } from './term.ts';
import { newTerm } from './term.ts';
import { quoted } from './yaml-quoting.ts';

/** Where a name is written, for problems. */
export interface Mention {
  readonly file: ContentPath;
  /** Asked only when there is a problem. */
  readonly place: () => Place;
}

const JOINTS = /[/／&＆~～×]| x /u;

/**
 * Every name of an archive, resolved: an alias, another case or width, and the other order of a
 * relationship all give one and the same term. Names that `tags.yaml` does not know enter as
 * they are met, so the first spelling met is the one that readers see.
 */
export class TermRegister {
  readonly problems: Problem[] = [];
  /** What `tags.yaml` says, by the name that it is said of, in its order. */
  readonly declared: ReadonlyMap<MutableTerm, Declaration>;
  /** Whom stories may call by a name without its brackets. */
  readonly namesakes: Namesakes;
  readonly #tables: TermTables = emptyTables();
  readonly #relationships = new Map<string, MutableTerm>();
  /** Names of characters that hold what would otherwise join two: `AC/DC`. */
  readonly #jointedNames = new Set<string>();
  /** What `tags.yaml` calls relationships, folded. */
  readonly #spelledRelationships: ReadonlySet<string>;
  readonly #language: LanguageTag;

  /**
   * @param declarations what `tags.yaml` says
   * @param file the path of `tags.yaml`
   * @param language the site's, which says what an article is when names are sorted
   */
  constructor(declarations: readonly Declaration[], file: ContentPath, language: LanguageTag) {
    this.#language = language;
    const declared = enterDeclarations(this.#tables, file, declarations, this.problems);
    for (const { kind, name, aliases } of declarations) {
      if (kind !== 'character') continue;
      for (const each of [name, ...aliases]) {
        if (JOINTS.test(each)) this.#jointedNames.add(foldName(each));
      }
    }
    for (const [declaration, term] of declared) {
      const mention = { file, place: () => declaration.place };
      if (term.sort === term.label) term.sort = this.#sortOf(term);
      if (term.kind === 'relationship') this.#bind(term, this.#parse(term.name), mention);
      term.fandoms = unique(
        declaration.fandoms.map((fandom) => this.term('fandom', fandom, mention)),
      );
      term.parents = unique(
        declaration.parents.map((parent) => this.term(term.kind, parent, mention)),
      );
    }
    for (const [declaration, term] of declared) {
      if (term.kind !== 'relationship') continue;
      for (const alias of declaration.aliases) this.#alsoKnownAs(term, alias);
    }
    breakCycles(declared, file, this.problems);
    this.declared = new Map([...declared].map(([declaration, term]) => [term, declaration]));
    const { character, relationship } = this.#tables;
    this.namesakes = new Namesakes(declared.values(), (name) => character.byName.has(name));
    this.#spelledRelationships = new Set(relationship.byName.keys());
  }

  /** The term of a name, whatever its spelling; a new one where the name is new. */
  term(kind: TermKind, name: string, mention: Mention): MutableTerm {
    if (kind === 'relationship') return this.relationship(name, mention).term;
    const { byName, bySlug } = this.#tables[kind];
    const known = byName.get(foldName(name));
    if (known !== undefined) return known;
    const term = newTerm(kind, name);
    const neighbour = term.slug === null ? undefined : bySlug.get(term.slug);
    byName.set(foldName(name), neighbour ?? term);
    if (neighbour !== undefined) {
      this.#reportSameName(neighbour, name, mention);
      return neighbour;
    }
    term.sort = this.#sortOf(term);
    this.#enter(term, mention);
    return term;
  }

  /** Who is named in a relationship; nobody where it joins none. */
  membersIn(written: string): readonly string[] {
    const { members, joints } = this.#parse(written);
    return joints.length > 0 ? members : [];
  }

  /**
   * A relationship as a story names it, with its qualifiers.
   * @param fullName the name of a character that the story calls so
   */
  relationship(
    written: string,
    mention: Mention,
    fullName?: (name: string) => string,
  ): { term: MutableTerm; qualifiers: readonly string[] } {
    const { byName } = this.#tables.relationship;
    const { name: bare, qualifiers } = splitQualifiers(written);
    const name = fullName === undefined ? bare : this.#inFull(bare, fullName);
    const known = byName.get(foldName(name));
    if (known !== undefined) return { term: known, qualifiers };
    const parsed = this.#parse(name);
    const isJoined = parsed.joints.length > 0;
    const members = isJoined
      ? parsed.members.map((member) => this.term('character', member, mention))
      : [];
    const identity = relationshipIdentity(
      members.map((member) => member.name),
      parsed.joints,
    );
    let term = isJoined ? this.#relationships.get(identity) : undefined;
    if (term === undefined) {
      const fullName = joinNames(
        members.map((member) => member.name),
        parsed.joints,
      );
      term = newTerm('relationship', isJoined ? fullName : name);
      const neighbour =
        term.slug === null ? undefined : this.#tables.relationship.bySlug.get(term.slug);
      if (neighbour !== undefined) {
        this.#reportSameName(neighbour, name, mention);
        term = neighbour;
      } else {
        this.#bind(term, parsed, mention);
        this.#enter(term, mention);
      }
    }
    byName.set(foldName(name), term);
    return { term, qualifiers };
  }

  /** An author as a story is signed: `Pseud (account)` is the account under a pseud. */
  author(written: string, mention: Mention): AuthorCredit {
    const known = this.#tables.author.byName.get(foldName(written));
    if (known !== undefined) return { name: known.name, term: known };
    const [, pseud, account] =
      /^(.*\S)\s*[（(]([^()（）]*[^()（）\s])\s*[)）]$/u.exec(written) ?? [];
    if (pseud !== undefined && account !== undefined) {
      return { name: pseud, term: this.term('author', account.trim(), mention) };
    }
    const term = this.term('author', written, mention);
    return { name: term.name, term };
  }

  /** Every name that was declared or met, each once. */
  all(): ReadonlySet<MutableTerm> {
    return new Set(Object.values(this.#tables).flatMap(({ byName }) => [...byName.values()]));
  }

  #inFull(name: string, fullName: (member: string) => string): string {
    if (this.#spelledRelationships.has(foldName(name))) return name;
    const { members, joints } = this.#parse(name);
    const full = members.map(fullName);
    const isBare = joints.length > 0 && full.some((member, at) => member !== members[at]);
    return isBare ? joinNames(full, joints) : name;
  }

  #parse(name: string): ParsedRelationship {
    return parseRelationship(name, (part) => this.#jointedNames.has(foldName(part)));
  }

  /** Gives a relationship its people. */
  #bind(term: MutableTerm, { members, joints }: ParsedRelationship, mention: Mention): void {
    if (joints.length === 0) {
      const message = `“${term.name}” names no two people`;
      const mend = `Write both, as in \`A/B\`, or say in tags.yaml who they are: \`A/B: { aliases: [${quoted(term.name)}] }\``;
      this.problems.push(problem('single-name', mention.file, mention.place(), message, mend));
      return;
    }
    term.members = members.map((member) => this.term('character', member, mention));
    term.bond = bondOf(joints);
    term.label = joinNames(
      term.members.map((member) => member.label),
      joints,
    );
    term.sort = term.sort === term.name ? term.label : term.sort;
    const names = term.members.map((member) => member.name);
    const identity = relationshipIdentity(names, joints);
    const double = this.#relationships.get(identity);
    if (double !== undefined) {
      const message = `“${term.name}” and “${double.name}” are one relationship`;
      const mend = `Keep one of the two, with the values of both`;
      this.problems.push(problem('duplicate-key', mention.file, mention.place(), message, mend));
      return;
    }
    this.#relationships.set(identity, term);
    // Which order is met first depends on the stories there are: the other one leads here too.
    const reversed = tagSlug(joinNames([...names].reverse(), [...joints].reverse()));
    const { bySlug } = this.#tables.relationship;
    if (reversed !== term.slug && !bySlug.has(reversed)) {
      bySlug.set(reversed, term);
      term.aliasSlugs.push(reversed);
    }
  }

  /** `Watson/Holmes` as an alias also makes `Holmes/Watson` one. */
  #alsoKnownAs(term: MutableTerm, alias: string): void {
    const { members, joints } = this.#parse(alias);
    if (joints.length === 0) return;
    const known = members.map(
      (each) => this.#tables.character.byName.get(foldName(each))?.name ?? each,
    );
    const identity = relationshipIdentity(known, joints);
    if (!this.#relationships.has(identity)) this.#relationships.set(identity, term);
  }

  #enter(term: MutableTerm, mention: Mention): void {
    const { byName, bySlug } = this.#tables[term.kind];
    byName.set(foldName(term.name), term);
    if (term.slug === null) return;
    bySlug.set(term.slug, term);
    if (!RESERVED_STORY_SLUGS.includes(term.slug)) return;
    const message = `The address of “${term.name}” is kept for the pages of a list`;
    const mend = `Give it another name, as in \`${term.name} (${term.kind})\``;
    this.problems.push(problem('reserved-address', mention.file, mention.place(), message, mend));
  }

  #reportSameName(term: MutableTerm, name: string, mention: Mention): void {
    const message = `“${name}” and “${term.name}” have one address, and are taken for one ${term.kind}`;
    const mend = `Write “${term.name}”, or say so in tags.yaml: \`${term.name}: { aliases: [${quoted(name)}] }\``;
    this.problems.push(problem('same-name', mention.file, mention.place(), message, mend));
  }

  #sortOf({ kind, label }: MutableTerm): string {
    const isTitle = kind === 'fandom' || kind === 'series' || kind === 'collection';
    return isTitle ? sortTitle(label, this.#language) : label;
  }
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
