/** How a reader wants to be read to. */
export interface Manner {
  /** How many times as fast as the voice would by itself. */
  readonly speed: number;
  /** The names of the voices that they have chosen, by language. */
  readonly voices: Readonly<Record<string, string>>;
}

/** A voice of the platform, as far as it is asked. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'voiceURI' | 'localService' | 'default'>;

export const SLOWEST = 0.7;
export const FASTEST = 2;

const KEY = 'lamplight:aloud';

/** The manner that this browser keeps, as far as it is one. */
export function storedManner(): Manner {
  try {
    return parseManner(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return { speed: 1, voices: {} };
  }
}

/** Keeps a manner; where nothing may be kept, it holds for the page. */
export function storeManner(manner: Manner): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(manner));
  } catch {
    // Then it is asked for again.
  }
}

export function parseManner(value: unknown): Manner {
  const { speed, voices } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isSpeed = typeof speed === 'number' && speed >= SLOWEST && speed <= FASTEST;
  const named = Object.entries(typeof voices === 'object' && voices !== null ? voices : {});
  return {
    speed: isSpeed ? speed : 1,
    voices: Object.fromEntries(
      named.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}

/**
 * The voices that speak a language, the likeliest first: those of its region, then those that need
 * no network, then the platform's own choice.
 */
export function voicesFor<Known extends Voice>(lang: string, voices: readonly Known[]): Known[] {
  const wanted = tagOf(lang);
  const rank = (voice: Known): number =>
    (tagOf(voice.lang) === wanted ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  return voices
    .filter((voice) => languageOf(voice.lang) === languageOf(lang))
    .toSorted((a, b) => rank(b) - rank(a));
}

/**
 * The voice that a reader has chosen for a language, else the likeliest. Where none speaks it, only
 * one that they have chosen, and that may be any.
 */
export function voiceFor<Known extends Voice>(
  lang: string,
  voices: readonly Known[],
  manner: Manner,
): Known | undefined {
  const able = voicesFor(lang, voices);
  const chosen = manner.voices[languageOf(lang)];
  return (able.length > 0 ? able : voices).find(({ voiceURI }) => voiceURI === chosen) ?? able[0];
}

/** `pt` of `pt-BR`; Android writes `pt_BR`. */
export function languageOf(lang: string): string {
  return tagOf(lang).split('-')[0] ?? '';
}

function tagOf(lang: string): string {
  return lang.replaceAll('_', '-').toLowerCase();
}
