import { describe, expect, it } from 'vitest';
import type { Archive, Term, TermKind } from '../../../src/archive/model.ts';
import { archiveOf, story } from './content-folder.ts';

const TAGS = `
fandom:
  Sherlock Holmes: { aliases: [Sherlock Holmes - Arthur Conan Doyle], parents: [Victorian] }
  Tides: {}
character:
  John Watson: { aliases: [Dr. Watson], fandom: Sherlock Holmes, sort: Watson }
  Alex (Tides): { fandom: Tides }
  AC/DC: {}
relationship:
  Sherlock Holmes/John Watson: { aliases: [Johnlock] }
tag:
  Fluff: { aliases: [Soft], parents: [Comfort], description: Nothing hurts. }
author:
  tidewrack: { aliases: [tide_wrack], description: Writes at night. }
series:
  Gaslight: { description: Cases by lamplight. }
`;

function termOf(archive: Archive, kind: TermKind, name: string): Term {
  const found = archive.terms[kind].find((term) => term.name === name);
  if (found === undefined) throw new Error(`No ${kind} “${name}” in the archive`);
  return found;
}
const slugs = (term: Term): string[] => term.stories.map(({ slug }) => slug);
const namesOf = (terms: readonly Term[]): string[] => terms.map(({ name }) => name);

describe('names', () => {
  it('lead from every alias, case and width to one term', async () => {
    const archive = await archiveOf({
      'tags.yaml': TAGS,
      'stories/a.md': story('fandom: Sherlock Holmes - Arthur Conan Doyle\ncharacters: Dr. Watson'),
      'stories/b.md': story('fandom: SHERLOCK HOLMES\ncharacters: Ｊｏｈｎ Watson\ntags: soft'),
    });
    expect(archive.problems).toEqual([]);
    const holmes = termOf(archive, 'fandom', 'Sherlock Holmes');
    expect(slugs(holmes)).toEqual(['a', 'b']);
    expect(holmes.slug).toBe('sherlock-holmes');
    expect(holmes.aliasSlugs).toEqual(['sherlock-holmes-arthur-conan-doyle']);
    expect(slugs(termOf(archive, 'character', 'John Watson'))).toEqual(['a', 'b']);
    expect(archive.stories[0]?.fandoms[0]).toBe(archive.stories[1]?.fandoms[0]);
    expect(termOf(archive, 'tag', 'Fluff').description).toBe('Nothing hurts.');
  });

  it('are one in any case, with any apostrophe, composed or not', async () => {
    const archive = await archiveOf({
      'tags.yaml': `character:\n  Mary: { aliases: [Watson's Wife, Éclair] }\n`,
      'stories/a.md': story('characters: [watson’s wife, E\u0301CLAIR, MARY]'),
    });
    expect(archive.problems).toEqual([]);
    expect(namesOf(archive.terms.character)).toEqual(['Mary']);
    expect(namesOf(archive.stories[0]?.characters ?? [])).toEqual(['Mary']);
  });

  it('carry a story once, however many of the names below them it has', async () => {
    const archive = await archiveOf({
      'tags.yaml':
        'tag:\n  Fluff: { parents: [Tone, Comfort] }\n  Domestic Fluff: { parents: [Fluff] }\n  Tone: { parents: [Meta] }\n',
      'stories/a.md': story('tags: Domestic Fluff, Fluff, Tone'),
      'stories/b.md': story('tags: domestic fluff'),
    });
    for (const name of ['Fluff', 'Tone', 'Comfort', 'Meta']) {
      expect([name, slugs(termOf(archive, 'tag', name))]).toEqual([name, ['a', 'b']]);
    }
  });

  it('carry the stories of the names below them', async () => {
    const archive = await archiveOf({
      'tags.yaml': TAGS,
      'stories/a.md': story('fandom: Sherlock Holmes\ntags: Fluff'),
      'stories/b.md': story('fandom: Victorian'),
    });
    const victorian = termOf(archive, 'fandom', 'Victorian');
    expect(slugs(victorian)).toEqual(['a', 'b']);
    expect(namesOf(victorian.children)).toEqual(['Sherlock Holmes']);
    expect(namesOf(termOf(archive, 'fandom', 'Sherlock Holmes').parents)).toEqual(['Victorian']);
    expect(slugs(termOf(archive, 'tag', 'Comfort'))).toEqual(['a']);
    expect(archive.stories[0]?.fandoms).toHaveLength(1);
  });

  it('are listed only where a story uses them, in the order of the site’s alphabet', async () => {
    const archive = await archiveOf({
      'tags.yaml': TAGS,
      'stories/a.md': story(
        'characters: John Watson, Éowyn, Zelda, Alex (Tides), Chapter 10, Chapter 9\nfandom: The Hobbit, Emma',
      ),
    });
    expect(namesOf(archive.terms.character)).toEqual([
      'Alex (Tides)',
      'Chapter 9',
      'Chapter 10',
      'Éowyn',
      'John Watson',
      'Zelda',
    ]);
    expect(namesOf(archive.terms.fandom)).toEqual(['Emma', 'The Hobbit']);
    expect(archive.terms.relationship).toEqual([]);
  });

  it('show a character of a fandom without the brackets that tell two apart', async () => {
    const archive = await archiveOf({
      'tags.yaml': TAGS,
      'stories/a.md': story(
        'fandom: Tides\ncharacters: [Alex (Tides), Alex, Sam (young)]\nrelationships: Alex (Tides)/Alex',
      ),
    });
    const [tides, plain, sam] = archive.stories[0]?.characters ?? [];
    expect([tides?.label, plain?.label, sam?.label]).toEqual(['Alex', 'Alex', 'Sam (young)']);
    expect([tides?.slug, plain?.slug]).toEqual(['alex-tides', 'alex']);
    expect(namesOf(tides?.fandoms ?? [])).toEqual(['Tides']);
    expect(archive.stories[0]?.relationships[0]?.term).toMatchObject({
      name: 'Alex (Tides)/Alex',
      label: 'Alex/Alex',
      slug: 'alex-tides-x-alex',
    });
  });

  it('lead from a character to every fandom that tags.yaml gives it', async () => {
    const archive = await archiveOf({
      'tags.yaml':
        'character:\n  Irene: { fandom: [Sherlock Holmes, tides, Tides, Emma] }\nfandom:\n  Tides: {}\n',
      'stories/a.md': story('fandom: Tides, Sherlock Holmes\ncharacters: Irene'),
    });
    expect(archive.problems).toEqual([]);
    expect(namesOf(termOf(archive, 'character', 'Irene').fandoms)).toEqual([
      'Sherlock Holmes',
      'Tides',
    ]);
  });

  it('lead from a character to no fandom that has no page', async () => {
    const archive = await archiveOf({
      'tags.yaml': TAGS,
      'stories/a.md': story('characters: John Watson'),
    });
    expect(termOf(archive, 'character', 'John Watson').fandoms).toEqual([]);
  });
});

describe('two characters of one name', () => {
  const HEROES = `
fandom:
  Myth Retold: { parents: [Myth] }
character:
  Hero (Myth): { fandom: Myth, aliases: [Hero of Sestos] }
  Hero (Play): { fandom: [Play, Film] }
  Leander: { fandom: Myth }
`;

  it('are told apart by the fandom of a story that names one without brackets', async () => {
    const archive = await archiveOf({
      'tags.yaml': HEROES,
      'stories/a.md': story('fandom: Myth\ncharacters: HERO'),
      'stories/b.md': story('fandom: Film\ncharacters: Hero'),
      'stories/c.md': story('fandom: Myth Retold\nrelationships: Leander/Hero (past)'),
      'stories/d.md': story('fandom: Elsewhere\ncharacters: Hero'),
      'stories/e/index.md': '---\ntitle: E\nfandom: Elsewhere\n---\n',
      'stories/e/1.md': '---\ntitle: One\nfandom: Play\ncharacters: Hero\n---\nText',
    });
    expect(archive.problems).toEqual([]);
    expect(slugs(termOf(archive, 'character', 'Hero (Myth)'))).toEqual(['a', 'c']);
    expect(slugs(termOf(archive, 'character', 'Hero (Play)'))).toEqual(['b', 'e']);
    expect(slugs(termOf(archive, 'character', 'Hero'))).toEqual(['d']);
    expect(archive.terms.relationship).toMatchObject([
      {
        name: 'Leander/Hero (Myth)',
        label: 'Leander/Hero',
        aliasSlugs: ['hero-myth-x-leander', 'leander-x-hero'],
      },
    ]);
  });

  it('stay apart where a story names both, the one in full', async () => {
    const archive = await archiveOf({
      'tags.yaml': HEROES,
      'stories/a.md': story('fandom: [Myth, Play]\ncharacters: [Hero of Sestos, Hero]'),
      'stories/b.md': story('fandom: Myth\nrelationships: Hero (Myth)/Leander\ncharacters: Hero'),
    });
    expect(archive.problems).toEqual([]);
    expect(namesOf(archive.stories[0]?.characters ?? [])).toEqual(['Hero (Myth)', 'Hero (Play)']);
    expect(namesOf(archive.stories[1]?.characters ?? [])).toEqual(['Hero']);
  });

  it('do not take a name that tags.yaml gives to somebody', async () => {
    const archive = await archiveOf({
      'tags.yaml': `${HEROES}  Hero: {}\nrelationship:\n  Hero (Play)/Claudio: { aliases: [Hero/Claudio] }\n`,
      'stories/a.md': story('fandom: Myth\ncharacters: Hero\nrelationships: Hero/Claudio'),
    });
    expect(namesOf(archive.stories[0]?.characters ?? [])).toEqual(['Hero']);
    expect(archive.stories[0]?.relationships[0]?.term.name).toBe('Hero (Play)/Claudio');
  });

  it('leave no dead address behind that they once had in common', async () => {
    const archive = await archiveOf({
      'tags.yaml': HEROES,
      'stories/a.md': story('fandom: Myth\ncharacters: Hero'),
      'stories/b.md': story('fandom: Play\ncharacters: Hero'),
      'stories/c.md': story('fandom: Play\ncharacters: Hero'),
    });
    expect(archive.terms.character.map(({ slug, aliasSlugs }) => [slug, aliasSlugs])).toEqual([
      ['hero-myth', ['hero-of-sestos']],
      ['hero-play', ['hero']],
    ]);
  });
});

describe('relationships', () => {
  it('are one in any order, under an alias, and with the aliases of their members', async () => {
    const archive = await archiveOf({
      'tags.yaml': TAGS,
      'stories/a.md': story('relationships: John Watson/Sherlock Holmes'),
      'stories/b.md': story('relationships: Johnlock (past)'),
      'stories/c.md': story('relationships: Dr. Watson x sherlock holmes'),
      'stories/d.md': story('relationships: Sherlock Holmes & John Watson'),
    });
    expect(archive.problems).toEqual([]);
    const romantic = termOf(archive, 'relationship', 'Sherlock Holmes/John Watson');
    expect(slugs(romantic)).toEqual(['a', 'b', 'c']);
    expect(romantic.aliases).toEqual(['Johnlock']);
    expect(namesOf(romantic.members)).toEqual(['Sherlock Holmes', 'John Watson']);
    expect(archive.stories[1]?.relationships).toEqual([{ term: romantic, qualifiers: ['past'] }]);
    const platonic = termOf(archive, 'relationship', 'Sherlock Holmes & John Watson');
    expect(platonic).toMatchObject({ bond: 'platonic', slug: 'sherlock-holmes-and-john-watson' });
    expect(slugs(platonic)).toEqual(['d']);
  });

  it('give each of their people a page with the story on it', async () => {
    const archive = await archiveOf({
      'stories/a.md': story('relationships: Irene/Mary\ncharacters: Mary'),
      'stories/b.md': story('characters: Irene'),
    });
    expect(slugs(termOf(archive, 'character', 'Irene'))).toEqual(['a', 'b']);
    expect(slugs(termOf(archive, 'character', 'Mary'))).toEqual(['a']);
    expect(namesOf(archive.stories[0]?.characters ?? [])).toEqual(['Mary']);
  });

  it('are called as they were first met, and answer to the other order too', async () => {
    const archive = await archiveOf({
      'stories/a.md': story('relationships: Watson/Holmes/Mary'),
      'stories/b.md': story('relationships: Mary/Watson/Holmes, Holmes/Watson'),
    });
    const [pair, three] = archive.terms.relationship;
    expect(three).toMatchObject({
      name: 'Watson/Holmes/Mary',
      aliasSlugs: ['mary-x-holmes-x-watson'],
    });
    expect(pair).toMatchObject({ name: 'Holmes/Watson', aliasSlugs: ['watson-x-holmes'] });
  });

  it('keep whole a name that tags.yaml knows with a slash in it', async () => {
    const archive = await archiveOf({
      'tags.yaml': TAGS,
      'stories/a.md': story('relationships: ac/dc/Mary'),
    });
    expect(namesOf(archive.stories[0]?.relationships[0]?.term.members ?? [])).toEqual([
      'AC/DC',
      'Mary',
    ]);
  });

  it('of an unknown name alone invent nobody', async () => {
    const archive = await archiveOf({ 'stories/a.md': story('relationships: Johnlock') });
    expect(archive.terms.character).toEqual([]);
    expect(archive.terms.relationship).toMatchObject([
      { name: 'Johnlock', members: [], bond: undefined },
    ]);
  });
});

describe('authors', () => {
  it('sign with a pseud and are found under their account', async () => {
    const archive = await archiveOf({
      'tags.yaml': TAGS,
      'stories/a.md': story('author: Night Owl (tide_wrack)'),
      'stories/b.md': story('author: [tidewrack, Anonymous]'),
      'stories/tide/index.md': '---\ntitle: Tide\nauthor: Unknown\n---\n',
      'stories/tide/1.md': '---\nauthor: Irene\n---\nText',
    });
    expect(archive.problems).toEqual([]);
    const wrack = termOf(archive, 'author', 'tidewrack');
    expect(slugs(wrack)).toEqual(['a', 'b']);
    expect(wrack).toMatchObject({ aliasSlugs: ['tide-wrack'], description: 'Writes at night.' });
    expect(archive.stories[0]?.authors).toEqual([{ name: 'Night Owl', term: wrack }]);
    expect(termOf(archive, 'author', 'Anonymous').slug).toBeNull();
    expect(slugs(termOf(archive, 'author', 'Irene'))).toEqual(['tide']);
  });
});

describe('series', () => {
  it('have their stories by part, then by day', async () => {
    const archive = await archiveOf({
      'stories/a.md': story('series: { name: Gaslight, part: 10 }'),
      'stories/b.md': story('series: { name: Gaslight, part: 2 }'),
      'stories/c.md': story('series: Gaslight\npublished: 2024-02-01'),
      'stories/d.md': story('series: gaslight\npublished: 2024-01-01'),
      'stories/e.md': story('series: { name: Gaslight, part: 2.5 }'),
    });
    expect(slugs(termOf(archive, 'series', 'Gaslight'))).toEqual(['b', 'e', 'a', 'd', 'c']);
  });
});

describe('tags.yaml', () => {
  it('is told the whole way round where a name stands under itself, once for each way', async () => {
    const archive = await archiveOf({
      'tags.yaml':
        'tag:\n  Top: { parents: [Side, Middle] }\n  Middle: { aliases: [Centre], parents: [Low] }\n  Low: { parents: [Top] }\n  Agony: { aliases: [Anguish], parents: [Anguish] }\n',
      'stories/a.md': story('tags: Top, Agony'),
    });
    expect(archive.problems.map(({ line, message }) => [line, message])).toEqual([
      [2, '“Top” is its own ancestor: it stands under “Middle”, under “Low”, under “Top”'],
      [5, '“Agony” is its own parent'],
    ]);
    expect(namesOf(archive.terms.tag)).toEqual(['Agony', 'Side', 'Top']);
  });

  it('may declare a name with nothing said of it, and a plural kind', async () => {
    const archive = await archiveOf({
      'tags.yaml': 'Characters:\n  Éponine:\n  1984: {}\n',
      'stories/a.md': story('characters: éponine, 1984'),
    });
    expect(archive.problems).toEqual([]);
    expect(namesOf(archive.terms.character)).toEqual(['1984', 'Éponine']);
  });

  it('may name relationships and collections with all that names have', async () => {
    const archive = await archiveOf({
      'tags.yaml':
        'relationship:\n  A/B: { sort: B, description: Two., parents: [A & B] }\ncollection:\n  Winter: { aliases: [Yule] }\n',
      'stories/a.md': story('relationships: B/A\ncollections: yule'),
    });
    expect(archive.problems).toEqual([]);
    expect(archive.terms.relationship.map(({ name, sort }) => [name, sort])).toEqual([
      ['A & B', 'A & B'],
      ['A/B', 'B'],
    ]);
    expect(namesOf(archive.terms.collection)).toEqual(['Winter']);
  });
});
