/** Where the reader's settings are kept; shared by every archive at one origin. */
export const SETTINGS_KEY = 'lamplight';

/**
 * What a reader has set, by name: a word, a number, a colour or a name in quotes. What is not there
 * is as the site has it. Style sheets say what each does, and bound numbers; what none knows does
 * nothing.
 */
export type Settings = Readonly<Partial<Record<string, string>>>;

const NAME = /^[a-z]+$/;
const VALUE = /^([a-z]+|\d*\.?\d+|#[\da-f]{6}|"[^"\\\n]+")$/;

/** The settings among anything at all: what cannot be one is left out. */
export function parseSettings(value: unknown): Settings {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(
      (entry): entry is [string, string] =>
        NAME.test(entry[0]) && typeof entry[1] === 'string' && VALUE.test(entry[1]),
    ),
  );
}

/** What this browser has kept; `undefined` where it is damaged, or none may look. */
export function storedSettings(): Settings | undefined {
  try {
    return parseSettings(JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '{}'));
  } catch {
    return undefined;
  }
}
