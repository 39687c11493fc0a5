import { expect, it } from 'vitest';
import { readChapterTitle } from '../../../src/import/chapter-title.ts';

it.each([
  ['3. The Tide', { number: 3, title: 'The Tide' }],
  ['Chapter 3: The Tide', { number: 3, title: 'The Tide' }],
  ['3. Chapter 3: The Tide', { number: 3, title: 'The Tide' }],
  ['2. Chapter 1', { number: 1 }],
  ['Chapter Twelve', { number: 12 }],
  ['7', { number: 7 }],
  ['1. Prologue', { number: null, title: 'Prologue' }],
  ['The  Tide', { title: 'The Tide' }],
  ['5. 1986. It was cold', { number: 5, title: '1986. It was cold' }],
  ['I', { title: 'I' }],
  ['2. Part 2: Rain', { number: 2, title: 'Part 2: Rain' }],
  ['', {}],
])('a chapter called “%s” in a list', (written, title) => {
  expect(readChapterTitle(written)).toEqual(title);
});
