import { panelWords } from '../../i18n/panel-words.ts';
import { addStyles } from '../panel/styles.ts';
import { markWords } from '../share/mark-words.ts';
import { selectedRange } from '../share/shared-words.ts';
import { AloudBar } from './aloud-bar.ts';
import css from './aloud.css?inline';
import { Follower } from './follower.ts';
import { goOnAloud } from './going-on.ts';
import { Speaker, type Silence } from './speaker.ts';
import { spokenIn, type Spoken } from './spoken-text.ts';
import { storedManner, storeManner, voicesFor, type Manner } from './voices.ts';

/** What is read aloud of a page: its text, and in a whole story the chapters' titles. */
const TEXT = 'reading-place :is(.prose, .chapter > h2)';

/** How far below the top of the window what is being read may begin, in CSS pixels. */
const READING_LINE = 60;

let reading: Aloud | undefined;

/**
 * Reads the page's text aloud, from what is selected or from the top of the window; pauses where it
 * is being read, and goes on where it was paused.
 * @param from where to begin instead: at the title of the page
 */
export async function readAloud(from?: 'title'): Promise<void> {
  if (reading) {
    reading.toggle();
    return;
  }
  const said = spokenOnPage(from);
  if (said.length === 0) return;
  const { aloud: words } = await panelWords(document.documentElement.lang);
  addStyles(css);
  // A second press may have come meanwhile.
  reading ??= new Aloud(said, from ? 0 : firstOf(said), words);
}

function spokenOnPage(from: 'title' | undefined): readonly Spoken[] {
  const text = [...document.querySelectorAll(TEXT)].filter((part) => part.checkVisibility());
  const title = text.length > 0 && from ? [...document.querySelectorAll('h1')] : [];
  const voices = speechSynthesis.getVoices();
  return spokenIn([...title, ...text], (lang) => voicesFor(lang, voices).length > 0);
}

/** The sentence that is selected, else the first of those in sight. */
function firstOf(said: readonly Spoken[]): number {
  const selected = selectedRange();
  const at = said.findIndex(({ range }) =>
    selected
      ? range.compareBoundaryPoints(Range.START_TO_END, selected) > 0
      : range.getBoundingClientRect().bottom > READING_LINE,
  );
  return Math.max(0, at);
}

/** A text that is being read, with its bar, until a reader ends it. */
class Aloud {
  readonly #words: ConstructorParameters<typeof AloudBar>[0];
  readonly #speaker: Speaker;
  readonly #bar: AloudBar;
  readonly #follower = new Follower();
  #manner: Manner = storedManner();
  #unmark: (() => void) | undefined;

  constructor(
    said: readonly Spoken[],
    first: number,
    words: ConstructorParameters<typeof AloudBar>[0],
  ) {
    this.#words = words;
    this.#speaker = new Speaker(
      said,
      () => this.#manner,
      (sentence) => this.#show(sentence),
      (why) => this.#fallSilent(why),
    );
    this.#bar = new AloudBar(words, said[first]?.lang ?? '', this.#manner, {
      toggle: () => this.toggle(),
      move: (step) => this.#speaker.move(step),
      change: (manner) => this.#change(manner),
      close: this.#close,
    });
    // The browser would go on speaking on the next page.
    addEventListener('pagehide', this.#close);
    this.#speaker.speak(first);
    this.#bar.show(true);
  }

  toggle(): void {
    if (this.#speaker.isSpeaking) this.#speaker.pause();
    else this.#speaker.speak();
    this.#bar.show(this.#speaker.isSpeaking);
  }

  #show({ range }: Spoken): void {
    this.#unmark?.();
    this.#unmark = markWords('said-words', [range]);
    this.#follower.follow(range);
  }

  #change(manner: Manner): void {
    this.#manner = manner;
    storeManner(manner);
    this.#speaker.again();
  }

  #fallSilent(why: Silence): void {
    this.#bar.show(false);
    if (why !== 'end') this.#bar.say(this.#words[why]);
    else if (goOnAloud()) this.#bar.say(this.#words.next);
    else {
      this.#unmark?.();
      this.#bar.say(this.#words.end);
    }
  }

  readonly #close = (): void => {
    removeEventListener('pagehide', this.#close);
    this.#speaker.pause();
    this.#unmark?.();
    this.#bar.remove();
    this.#follower.leave();
    reading = undefined;
  };
}
