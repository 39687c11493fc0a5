import { describe, expect, it } from 'vitest';
import {
  bondOf,
  parseRelationship,
  relationshipIdentity,
} from '../../../src/archive/relationship.ts';

const WHOLE_NAMES = new Set(['AC/DC', 'Romeo & Juliet', 'x/y/z']);
const parse = (written: string) => parseRelationship(written, (name) => WHOLE_NAMES.has(name));

describe('a relationship', () => {
  it.each([
    ['Holmes/Watson', ['Holmes', 'Watson'], '/'],
    ['Holmes / Watson', ['Holmes', 'Watson'], '/'],
    ['Holmes x Watson', ['Holmes', 'Watson'], '/'],
    ['桃城×越前', ['桃城', '越前'], '/'],
    ['灯／影', ['灯', '影'], '/'],
    ['Holmes & Watson', ['Holmes', 'Watson'], '&'],
    ['Holmes ~ Watson', ['Holmes', 'Watson'], '~'],
    ['Holmes~Watson', ['Holmes', 'Watson'], '~'],
    ['Holmes/Watson/Morstan', ['Holmes', 'Watson', 'Morstan'], '//'],
    ['Holmes/Watson & Morstan', ['Holmes', 'Watson', 'Morstan'], '/&'],
    ['Malcolm X & Felix', ['Malcolm X', 'Felix'], '&'],
    ['Smith&Sons/Mary', ['Smith&Sons', 'Mary'], '/'],
    ['AC/DC/Mary', ['AC/DC', 'Mary'], '/'],
    ['Mary/AC/DC', ['Mary', 'AC/DC'], '/'],
    ['Romeo & Juliet & AC/DC', ['Romeo & Juliet', 'AC/DC'], '&'],
    ['x/y/z/w', ['x/y/z', 'w'], '/'],
    ['Johnlock', ['Johnlock'], ''],
    ['/Watson', ['Watson'], ''],
  ])('%s is taken apart', (written, members, joints) => {
    const parsed = parse(written);
    expect(parsed.members).toEqual(members);
    expect(parsed.joints.join('')).toBe(joints);
  });

  it.each([
    ['A/B (past)', ['past']],
    ['A/B (Background)', ['background']],
    ['A/B (one sided)', ['one-sided']],
    ['A/B (past, one-sided)', ['past', 'one-sided']],
    ['A/B (past) (background)', ['past', 'background']],
    ['A/B（past）', ['past']],
    ['A/B (Tides)', []],
    ['A/B', []],
  ])('%s has its qualifiers', (written, qualifiers) => {
    const parsed = parse(written);
    expect(parsed.qualifiers).toEqual(qualifiers);
    expect(parsed.members[0]).toBe('A');
  });

  it('is the same in any order', () => {
    const identity = (names: string[]) => relationshipIdentity(names, ['/', '/']);
    expect(identity(['A', 'B', 'C'])).toBe(identity(['C', 'A', 'B']));
  });

  it('is another with another joint, or with one person more', () => {
    const all = [
      relationshipIdentity(['A', 'B'], ['/']),
      relationshipIdentity(['A', 'B'], ['&']),
      relationshipIdentity(['A', 'B'], ['~']),
      relationshipIdentity(['A', 'B', 'C'], ['/', '/']),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it('is named by its closest tie', () => {
    expect(bondOf(['&', '/'])).toBe('romantic');
    expect(bondOf(['&', '~'])).toBe('queerplatonic');
    expect(bondOf(['&'])).toBe('platonic');
    expect(bondOf([])).toBeUndefined();
  });
});
