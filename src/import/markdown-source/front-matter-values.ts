import type { RawValue } from '../../archive/yaml-reader.ts';
import { entriesOf, isMap } from './front-matter-entries.ts';

/** `author: { name: Ann, url: … }`, as Hugo's themes have it. */
export function namesOf(value: RawValue): RawValue {
  if (isMap(value)) return value['name'] ?? textOf(value, ', ');
  return Array.isArray(value) ? value.map((each) => textOf(namesOf(each), ', ')) : value;
}

/** A value as text, its parts with something between them. */
export function textOf(value: RawValue, separator: string): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((each) => textOf(each, ', ')).join(separator);
  return entriesOf(value)
    .map(({ key, value: each }) => `${key}: ${textOf(each, ', ')}`)
    .join(separator);
}

/** Whether a value says nothing. */
export function isEmpty(value: RawValue): boolean {
  return /^(?:\s*|~|null)$/u.test(textOf(value, ''));
}
