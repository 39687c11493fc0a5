import { describe, expect, it } from 'vitest';
import { slug, tagSlug } from '../../../src/archive/slug.ts';

// Frozen: each of these is somebody's link. A change here breaks it.
const GOLDEN: readonly (readonly [string, string])[] = [
  ['The Hound of the Baskervilles', 'the-hound-of-the-baskervilles'],
  ["this isn't what i wanted", 'this-isnt-what-i-wanted'],
  ['this isn’t what i wanted', 'this-isnt-what-i-wanted'],
  ['O‘Brien ʼtis ＇twas', 'obrien-tis-twas'],
  ['rock & roll', 'rock-roll'],
  ['  --Leading, trailing!! ', 'leading-trailing'],
  ['1984', '1984'],
  ['Être ou ne pas être', 'être-ou-ne-pas-être'],
  ['E\u0301tude', 'étude'],
  ['STRASSE Straße', 'strasse-straße'],
  ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
  ['İstanbul', 'i̇stanbul'],
  ['走れメロス', '走れメロス'],
  ['灯り／影', '灯り-影'],
  ['ألف ليلة وليلة', 'ألف-ليلة-وليلة'],
  ['می‌خواهم', 'میخواهم'],
  ['हिन्दी कहानी', 'हिन्दी-कहानी'],
  ['I ❤️ you', 'i-you'],
  ['snake_case and dots.in.it', 'snake-case-and-dots-in-it'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['½ past nine', '½-past-nine'],
  ['!!!', 'e84c538e'],
  ['…', 'b4935894'],
];

const GOLDEN_TAGS: readonly (readonly [string, string])[] = [
  ['Sherlock Holmes/John Watson', 'sherlock-holmes-x-john-watson'],
  ['Sherlock Holmes & John Watson', 'sherlock-holmes-and-john-watson'],
  ['Sherlock Holmes ~ John Watson', 'sherlock-holmes-qp-john-watson'],
  ['Hurt/Comfort', 'hurt-x-comfort'],
  ['AC/DC', 'ac-x-dc'],
  ['F/F', 'f-x-f'],
  ['灯／影', '灯-x-影'],
  ['Fluff', 'fluff'],
  ['Alex (Tides)', 'alex-tides'],
  ['A/', 'a-x'],
];

describe('slug', () => {
  it.each(GOLDEN)('%s is at %s for ever', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  it.each(GOLDEN_TAGS)('as a tag, %s is at %s for ever', (name, expected) => {
    expect(tagSlug(name)).toBe(expected);
  });

  it('gives the same address to both Unicode forms of a name', () => {
    expect(slug('Café'.normalize('NFD'))).toBe(slug('Café'.normalize('NFC')));
  });

  it('cuts a long name at a hyphen, at most 80 bytes in', () => {
    const name = 'the lamp that burned '.repeat(10);
    expect(slug(name)).toBe(
      'the-lamp-that-burned-the-lamp-that-burned-the-lamp-that-burned-the-lamp-that',
    );
  });

  it('keeps a name of exactly 80 bytes whole', () => {
    expect(slug('a'.repeat(80))).toHaveLength(80);
    expect(slug('a'.repeat(81))).toHaveLength(80);
  });

  it('cuts a name without hyphens between characters', () => {
    const cut = slug('灯'.repeat(40));
    expect(cut).toBe('灯'.repeat(26));
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(80);
  });

  it('never parts a letter from its marks', () => {
    const cut = slug('नि'.repeat(40));
    expect(cut).toBe('नि'.repeat(13));
  });

  it('never ends or begins with a hyphen', () => {
    for (const [name] of GOLDEN) expect(slug(name)).toMatch(/^[^-].*[^-]$|^[^-]$/u);
  });

  it('is the slug of its own slug', () => {
    for (const [, address] of GOLDEN) expect(slug(address)).toBe(address);
  });
});
