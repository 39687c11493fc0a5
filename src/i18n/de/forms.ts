import type { PluralForms } from '../phrases.ts';

/** A plural in German: for 1, and for every other number. */
export const forms = (one: string, other: string): PluralForms => ({ one, other });
