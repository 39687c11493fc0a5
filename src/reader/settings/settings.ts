/** Where the reader's settings are kept; shared by every archive at one origin. */
export const SETTINGS_KEY = 'lamplight';

/** Settings that are one of a few. */
export const CHOICES = {
  theme: ['system', 'light', 'dark', 'black'],
} as const;

/** Settings that are a number, with the least and the most that it may be. */
export const RANGES = {
  /** The text's, as a factor of what the page has. */
  size: [0.7, 4],
} as const;

export type SettingName = keyof typeof CHOICES | keyof typeof RANGES;

/** What a reader has set, as form fields have it. What is not there is as the site has it. */
export type Settings = Readonly<Partial<Record<SettingName, string>>>;

/** The settings among anything at all: what is no setting, or cannot be one, is left out. */
export function parseSettings(value: unknown): Settings {
  const found = new Map<string, unknown>(Object.entries(value ?? {}));
  const settings: Partial<Record<string, string>> = {};
  const take = (name: string, isRight: (text: string) => boolean): void => {
    const text = found.get(name);
    if (typeof text === 'string' && isRight(text)) settings[name] = text;
  };
  for (const [name, choices] of Object.entries(CHOICES)) {
    take(name, (text) => choices.some((choice) => choice === text));
  }
  for (const [name, [least, most]] of Object.entries(RANGES)) {
    take(name, (text) => text !== '' && least <= +text && +text <= most);
  }
  return settings;
}

/** @returns whether the browser has kept them: a reader may forbid storage, or have filled it */
export function keepSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** What this browser has kept: nothing where it is damaged, `undefined` where none may look. */
export function storedSettings(): Settings | undefined {
  let stored: string | null;
  try {
    stored = localStorage.getItem(SETTINGS_KEY);
  } catch {
    return undefined;
  }
  try {
    return parseSettings(JSON.parse(stored ?? '{}'));
  } catch {
    return {};
  }
}
