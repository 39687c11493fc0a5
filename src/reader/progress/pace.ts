import { remember } from '../place.ts';

/** Where a reader's pace in a language is kept: followed by the language. */
const PACE_KEY = 'lamplight:pace:';

/** Reading that was watched, in minutes: as long as it takes most readers, and as it took this one. */
interface Pace {
  readonly usual: number;
  readonly own: number;
}

/** As if ten minutes had been read as most do: a first page tells little. */
const UNKNOWN: Pace = { usual: 10, own: 10 };
/** What was read long ago counts less and less. */
const LONGEST_MEMORY = 120;
/** Faster than this is leafing, slower is another thing beside it. */
const FASTEST = 5;
const SLOWEST = 0.2;

/** A reader's own pace in one language. */
export class ReadingPace {
  readonly #key: string;

  /** @param language of the text */
  constructor(language: string) {
    this.#key = PACE_KEY + language;
  }

  /** How long this reader takes for what takes most readers so many minutes. */
  minutes(usual: number): number {
    const pace = this.#stored();
    return (usual * pace.own) / pace.usual;
  }

  /** Learns from a stretch of reading. @param usual, own in minutes */
  learn(usual: number, own: number): void {
    const speed = usual / own;
    if (!(speed >= SLOWEST && speed <= FASTEST)) return;
    const before = this.#stored();
    const sum = { usual: before.usual + usual, own: before.own + own };
    const kept = Math.min(1, LONGEST_MEMORY / sum.usual);
    remember(this.#key, { usual: sum.usual * kept, own: sum.own * kept });
  }

  #stored(): Pace {
    try {
      const { usual, own } = JSON.parse(localStorage.getItem(this.#key) ?? '') as Pace;
      const speed = usual / own;
      if (usual > 0 && speed >= SLOWEST && speed <= FASTEST) return { usual, own };
    } catch {
      // Forbidden or damaged storage knows nothing of this reader.
    }
    return UNKNOWN;
  }
}
