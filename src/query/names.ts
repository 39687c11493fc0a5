import { address } from '../archive/addresses.ts';
import { directionOf } from '../archive/language.ts';
import type {
  AuthorCredit,
  Chapter,
  LanguageTag,
  RelationshipUse,
  Site,
  Story,
  Term,
} from '../archive/model.ts';
import { interfaceFor } from '../i18n/interface.ts';
import type { CountedName, LinkedName, Name } from './views.ts';

/** Unicode's scripts behind the codes of ISO 15924 that stand for several. */
const COMPOSITE_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Hira', 'Kana', 'Han'],
  Kore: ['Hang', 'Han'],
};

/** A letter of a script that runs from right to left, where nothing says the language. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const scripts = new Map<LanguageTag, RegExp>();

/** Matches a letter of the script that a language is usually written in. */
function scriptOf(language: LanguageTag): RegExp {
  let script = scripts.get(language);
  if (script === undefined) {
    const code = new Intl.Locale(language).maximize().script ?? 'Latn';
    const members = COMPOSITE_SCRIPTS[code] ?? [code];
    script = new RegExp(`[${members.map((name) => `\\p{Script=${name}}`).join('')}]`, 'u');
    scripts.set(language, script);
  }
  return script;
}

/**
 * A name of which nothing says what language it is in: that of the site where it is written in the
 * site's script, else the first of the languages around it whose script it is written in.
 */
export function nameIn(text: string, site: Site, around: readonly LanguageTag[]): Name {
  if (scriptOf(site.language).test(text)) return textIn(text, site.language, site);
  const lang = around.find((language) => scriptOf(language).test(text));
  if (lang !== undefined) return { text, lang, dir: directionOf(lang) };
  return { text, lang, dir: RIGHT_TO_LEFT.test(text) ? 'rtl' : undefined };
}

/** A story's title, in the story's language unless that is the site's. */
export function titleOf(story: Story, site: Site): Name {
  return textIn(story.title, story.source.language, site);
}

/**
 * Text whose language is known. It goes without saying where it is both the site's and the page's
 * own: a site in a language that Lamplight has no words for has pages that are marked as English.
 */
export function textIn(text: string, language: LanguageTag, site: Site): Name {
  const isOwn = language === site.language && interfaceFor(language).isTranslated;
  if (isOwn) return { text, lang: undefined, dir: undefined };
  return { text, lang: language, dir: directionOf(language) };
}

/** Who has written a chapter: those whom it names, else the story's authors. */
export function authorsOf(chapter: Chapter, story: Story): readonly AuthorCredit[] {
  return chapter.authors.length > 0 ? chapter.authors : story.authors;
}

const NOBODY: readonly Term[] = [];
const termNames = new WeakMap<Term, LinkedName>();

/**
 * A term as a link to its page; its language is looked for among its stories'.
 * @param among the terms that it stands among: where another of them is called the same, it has its
 *   full name, `Hero (Greek Myth)`, or nobody could tell which is which
 */
export function termName(term: Term, site: Site, among: readonly Term[] = NOBODY): LinkedName {
  let name = termNames.get(term);
  if (name === undefined) {
    const around = new Set(term.stories.flatMap(({ languages }) => languages));
    name = { ...nameIn(term.label, site, [...around]), href: termHref(term, site) };
    termNames.set(term, name);
  }
  return sharedLabels(among).has(term.label) ? { ...name, text: term.name } : name;
}

/** As {@link termName}, with the number of its stories. */
export function countedName(term: Term, site: Site, among: readonly Term[]): CountedName {
  return { ...termName(term, site, among), stories: term.stories.length };
}

const labelsShared = new WeakMap<readonly Term[], ReadonlySet<string>>();

/** What more than one of some terms is called by readers. */
function sharedLabels(terms: readonly Term[]): ReadonlySet<string> {
  let shared = labelsShared.get(terms);
  if (shared === undefined) {
    const labels = Map.groupBy(terms, ({ label }) => label);
    shared = new Set(
      terms.map(({ label }) => label).filter((label) => labels.get(label)?.length !== 1),
    );
    labelsShared.set(terms, shared);
  }
  return shared;
}

export function relationshipName(use: RelationshipUse, site: Site): LinkedName {
  return { ...termName(use.term, site), qualifiers: use.qualifiers };
}

/** An author under the name that the story is signed with. */
export function authorName(credit: AuthorCredit, site: Site, story: Story): LinkedName {
  if (credit.name === credit.term.label) return termName(credit.term, site);
  return {
    ...nameIn(credit.name, site, story.languages),
    href: termHref(credit.term, site),
  };
}

/** Where a term's page is, if it has one. */
function termHref({ kind, slug }: Term, site: Site): string | undefined {
  return slug === null ? undefined : address(site, { to: 'term', kind, slug });
}
