import { relative } from 'node:path';
import { pathFromCaller } from './arguments.ts';

/** A path as the person would type it: from where they stand, unless that leads far up. */
export function shownPath(path: string): string {
  const fromHere = relative(pathFromCaller('.'), path);
  if (fromHere === '') return '.';
  return fromHere.startsWith('..') ? path : fromHere;
}
