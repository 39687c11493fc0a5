import { createFormat, type Format } from '../../i18n/format.ts';
import { panelWords } from '../../i18n/panel-words.ts';
import type { PanelWords } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/phrases.ts';
import { element } from '../element.ts';
import { whenVoiced } from '../aloud/has-voice.ts';
import { addStyles } from '../panel/styles.ts';
import { togglePanel, type PanelName } from '../panel/panels.ts';
import { percent } from '../place.ts';
import type { TextPlaces } from '../text-place.ts';
import { ReadingPace } from './pace.ts';
import css from './reading-progress.css?inline';

/** How long most readers take for what is before a page in its story, for its text, and for the rest. */
export interface Spans {
  readonly before: number;
  readonly here: number;
  readonly after: number;
}

/** Longer than it takes to turn a page, in milliseconds. */
const AT_REST = 700;
const A_MINUTE = 60_000;

/**
 * A line at the foot of the window that says how much of a text, and of its story, is read; above
 * it, when a reader scrolls back, how long the rest takes them.
 */
export async function showProgress(
  text: HTMLElement,
  places: TextPlaces,
  spans: Spans,
): Promise<void> {
  const { lang } = document.documentElement;
  const words = await panelWords(lang);
  addStyles(css);
  new Progress(text, places, spans, words, createFormat(lang)).watch();
}

class Progress {
  readonly #text: HTMLElement;
  readonly #places: TextPlaces;
  readonly #spans: Spans;
  readonly #words: PanelWords['progress'];
  readonly #format: Format;
  readonly #pace: ReadingPace;
  readonly #said = element('p');
  readonly #bar = element('div', { className: 'reading-progress' });
  /** Where the reader last rested, and since when. */
  #rest: { readonly part: number; readonly since: number } | undefined;
  #part = 0;

  constructor(
    text: HTMLElement,
    places: TextPlaces,
    spans: Spans,
    words: PanelWords,
    format: Format,
  ) {
    this.#text = text;
    this.#places = places;
    this.#spans = spans;
    this.#words = words.progress;
    this.#format = format;
    this.#pace = new ReadingPace(
      text.querySelector<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang,
    );
    const tools = element(
      'div',
      {},
      this.#said,
      panelOpener('settings', words.settings.title, 'Aa'),
    );
    // One page has nothing to leaf through.
    if (document.querySelector('[data-contents]'))
      tools.prepend(panelOpener('contents', words.contents.title));
    this.#bar.append(tools);
    whenVoiced(() => this.#said.after(aloudButton(words.aloud.title)));
  }

  watch(): void {
    this.#text.after(this.#bar);
    let isAsked = false;
    let before = scrollY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = (): void => {
      isAsked = false;
      this.#show();
      // A reader who looks back wants to know where they are; one who reads on does not.
      if (Math.abs(scrollY - before) > 8) {
        this.#bar.classList.toggle('told', scrollY < before);
        before = scrollY;
      }
    };
    const onScroll = (): void => {
      if (!isAsked) requestAnimationFrame(update);
      isAsked = true;
      clearTimeout(timer);
      timer = setTimeout(() => this.#settle(), AT_REST);
    };
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('resize', onScroll, { passive: true });
    // Who looks elsewhere does not read.
    document.addEventListener('visibilitychange', () => (this.#rest = undefined));
    onScroll();
  }

  #show(): void {
    this.#part = this.#read();
    const { before, here, after } = this.#spans;
    const all = before + here + after;
    const done = (before + here * this.#part) / all;
    this.#bar.style.setProperty('--here', String(this.#part));
    this.#bar.style.setProperty('--story', String(done));
    const left = here * (1 - this.#part);
    const { chapter, story } = this.#words;
    const isPart = before + after > 0;
    const told = [
      ...(isPart ? [this.#say(chapter, this.#part, left)] : []),
      this.#say(story, done, left + after),
    ];
    this.#said.replaceChildren(...told.map((words) => element('span', {}, words)));
  }

  #say(phrase: PanelWords['progress']['story'], part: number, usual: number): string {
    const span = this.#format.span(this.#pace.minutes(usual));
    return fill(phrase, { part: percent(Math.floor(part * 100) / 100), span });
  }

  #read(): number {
    const { top, bottom } = this.#text.getBoundingClientRect();
    if (bottom <= innerHeight) return 1;
    if (top > 0) return 0;
    return this.#places.top()?.part ?? this.#part;
  }

  #settle(): void {
    const now = performance.now();
    const { part, since } = this.#rest ?? { part: this.#part, since: now };
    const usual = (this.#part - part) * this.#spans.here;
    if (usual > 0) this.#pace.learn(usual, (now - since) / A_MINUTE);
    this.#rest = { part: this.#part, since: now };
  }
}

function panelOpener(panel: PanelName, name: string, text = name): HTMLButtonElement {
  const button = element('button', { type: 'button', ariaLabel: name }, text);
  // What cannot be reached now is a press away.
  button.addEventListener('click', () => void togglePanel(panel).catch(() => undefined));
  return button;
}

function aloudButton(name: string): HTMLButtonElement {
  const button = element('button', { type: 'button', className: 'listen', ariaLabel: name });
  button.addEventListener('click', () => {
    import('../aloud/aloud.ts').then(({ readAloud }) => readAloud()).catch(() => undefined);
  });
  return button;
}
