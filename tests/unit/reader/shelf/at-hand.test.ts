import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PLACE_KEY, VISITS_KEY } from '../../../../src/reader/place.ts';
import {
  forgetVisitsAtHand,
  makeRoomAtHand,
  shelfAtHand,
} from '../../../../src/reader/shelf/at-hand.ts';
import { place, shelf, STORIES, story, TIDE, visit } from './a-shelf.ts';
import { FakeStorage } from './fake-storage.ts';

let atHand = new FakeStorage();

beforeEach(() => {
  atHand = new FakeStorage();
  vi.stubGlobal('localStorage', atHand);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function put(name: string, minutes: number): void {
  const href = `${STORIES}${name}/one/`;
  atHand.setItem(`${PLACE_KEY}${STORIES}${name}/`, JSON.stringify(place(minutes, { href })));
}

const namesAtHand = (): readonly string[] =>
  shelfAtHand(STORIES).stories.map(({ story: address }) => address.slice(STORIES.length, -1));

it('is this archive’s alone, and leaves out what is damaged', () => {
  put('tide', 1);
  atHand.setItem(`${PLACE_KEY}/elsewhere/stories/fog/`, JSON.stringify(place(1)));
  atHand.setItem(`${PLACE_KEY}${STORIES}below/stories/fog/`, JSON.stringify(place(1)));
  atHand.setItem(`${PLACE_KEY}${STORIES}rain/`, '{"title":');
  atHand.setItem(`${PLACE_KEY}${STORIES}snow/`, JSON.stringify(place(1)));
  atHand.setItem(VISITS_KEY + STORIES, '[7,{"story":"/elsewhere/","href":"","label":"","at":1}]');
  expect(shelfAtHand(STORIES)).toMatchObject({ stories: [{ story: TIDE }], visits: [] });
});

it('makes room by what was left first, and by nothing that the shelf does not have', () => {
  put('first', 1);
  put('unknown', 2);
  put('third', 3);
  put('newer', 9);
  const known = (name: string, minutes: number) =>
    story({ story: `${STORIES}${name}/`, place: place(minutes) });
  makeRoomAtHand(STORIES, [known('first', 1), known('third', 3), known('newer', 8)]);
  expect(namesAtHand()).toEqual(['unknown', 'third', 'newer']);
});

it('forgets the visits that the shelf has, and keeps those that came since', () => {
  const noted = [visit(1), visit(2, 'two/')].map(({ story: address, href, label, at }) => ({
    ...{ story: address, href },
    ...{ label, at },
  }));
  atHand.setItem(VISITS_KEY + STORIES, JSON.stringify(noted));
  forgetVisitsAtHand(STORIES, [visit(1)]);
  expect(shelfAtHand(STORIES)).toEqual(shelf({ visits: [visit(2, 'two/')] }));
});

it('is nothing where it is forbidden', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(shelfAtHand(STORIES)).toEqual(shelf({}));
});
