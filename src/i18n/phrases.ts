/** A text with places in it, in braces, for what goes in: `Page {page} of {pages}`. */
export type Phrase<Names extends string> = string & Holding<Names> & { readonly [NAMES]?: Names };

/** The forms of a phrase for one thing, for two, for few …; `#` in them stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/**
 * The shape that other languages follow, given the words of one: the same keys, plurals where it
 * has plurals, and in each phrase the same places.
 */
export type Words<Of> = Of extends string
  ? [PlacesIn<Of>] extends [never]
    ? string
    : Phrase<PlacesIn<Of>>
  : [keyof Of] extends [Intl.LDMLPluralRule]
    ? PluralForms
    : { readonly [Key in keyof Of]: Words<Of[Key]> };

/**
 * Puts values into a phrase's places.
 * @param shown what becomes of each of them before
 */
export function fill<Names extends string>(
  phrase: Phrase<Names>,
  values: Readonly<Record<Names, string>>,
  shown = (value: string): string => value,
): string {
  const given: Readonly<Record<string, string>> = values;
  return phrase.replace(/\{(\w+)\}/gu, (place, name: string) => {
    const value = given[name];
    return value === undefined ? place : shown(value);
  });
}

/** Text that keeps its own direction: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Where the type of a phrase keeps the names of its places; no text has it. */
declare const NAMES: unique symbol;

type PlacesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlacesIn<Rest>
  : never;

/** Texts that hold every one of these places: an intersection, made of a union. */
type Holding<Names extends string> = (
  Names extends string ? (held: `${string}{${Names}}${string}`) => void : never
) extends (held: infer Held) => void
  ? Held
  : never;
