import { part } from './part.ts';
import { saveFile } from './save-file.ts';
import { noteOf, type ShelfEntry } from './shelf-entry.ts';
import { merged, parseShelfFile, shelfFile } from './shelf-file.ts';
import { askNews, changesForMoved, type News, type NewsFiles } from './shelf-news.ts';
import { ShelfNotice } from './shelf-notice.ts';
import { arrange } from './shelf-order.ts';
import { createShelfSpeech, type ShelfPhrases } from './shelf-phrases.ts';
import * as store from './shelf-store.ts';
import { ShelfView } from './shelf-view.ts';
import { fill } from '../i18n/phrases.ts';

/** As much as a browser keeps for a site, in bytes. */
const LARGEST_FILE = 10 * 1024 * 1024;

/**
 * `<shelf-page data-stories data-news data-phrases>`: what this browser keeps of an archive, and
 * what can be done with it. In step with other tabs; what is done can be undone.
 */
class ShelfPage extends HTMLElement {
  // Written by the page of the same build.
  readonly #speech = createShelfSpeech(JSON.parse(this.dataset['phrases'] ?? '{}') as ShelfPhrases);
  readonly #newsFiles = JSON.parse(this.dataset['news'] ?? '{}') as NewsFiles;
  readonly #stories = this.dataset['stories'] ?? '';
  readonly #view = new ShelfView(this, this.#speech);
  readonly #notice = new ShelfNotice(this);
  #news: ReadonlyMap<string, News> = new Map();

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const story = button?.closest<HTMLElement>('[data-story]')?.dataset['story'];
      if (story !== undefined) this.#forget(story);
      else if (button?.matches('.save')) this.#save();
      else if (button?.matches('.take')) this.#fileInput.click();
      else if (button?.matches('.clear')) this.#clear();
    });
    this.#fileInput.addEventListener('change', () => void this.#take());
    addEventListener('storage', ({ key }) => {
      if (store.concernsShelf(key)) this.#show();
    });
    // A page that the browser had put aside comes back as it was.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void this.#open();
    });
    void this.#open();
  }

  get #fileInput(): HTMLInputElement {
    return part(this, 'input[type="file"]', HTMLInputElement);
  }

  /** Shows what is here, then what the archive says of it. */
  async #open(): Promise<void> {
    const room = store.roomLeft();
    if (room !== 'free') this.#notice.say(this.#speech.shelf[room]);
    this.#show();
    const addresses = this.#read().map(({ story }) => story);
    this.#news = await askNews(addresses, this.#stories, this.#newsFiles);
    store.makeChanges(changesForMoved(this.#read(), this.#news));
    this.#show();
  }

  #read(): readonly ShelfEntry[] {
    return store.readShelf(this.#stories);
  }

  #show(): void {
    this.#view.show(arrange(this.#read(), this.#news));
  }

  #forget(story: string): void {
    const entry = this.#read().find((candidate) => candidate.story === story);
    const undo = store.makeChanges(store.removalOf(story));
    this.#show();
    if (undo === undefined) return;
    const { quoting, shelf } = this.#speech;
    const title = (entry && noteOf(entry)?.title) ?? '';
    this.#offer(quoting(shelf.forgotten, { title }), undo, story);
    this.#notice.focus();
  }

  #clear(): void {
    const removals = this.#read().flatMap(({ story }) => [...store.removalOf(story)]);
    const undo = store.makeChanges(new Map(removals));
    this.#show();
    if (undo === undefined) return;
    this.#offer(this.#speech.shelf.cleared, undo);
    this.#notice.focus();
  }

  /** Says what was done, and offers to undo it; then the keyboard is at the story that came back. */
  #offer(done: string, undo: () => boolean, story = ''): void {
    this.#notice.say(done, () => {
      const { undone, refused } = this.#speech.shelf;
      this.#notice.say(undo() ? undone : refused.full);
      this.#show();
      this.#view.focusOn(story);
    });
  }

  #save(): void {
    const { fileName, saved } = this.#speech.shelf;
    const date = new Date().toISOString().slice(0, 10);
    const file = `${fill(fileName, { date })}.json`;
    const text = shelfFile(this.#read(), this.#stories);
    saveFile(file, new Blob([text], { type: 'application/json' }));
    this.#notice.say(fill(saved, { file }));
  }

  async #take(): Promise<void> {
    const [file] = this.#fileInput.files ?? [];
    if (file === undefined) return;
    const text = file.size > LARGEST_FILE ? undefined : await file.text().catch(() => null);
    // The same file may be chosen again.
    this.#fileInput.value = '';
    const { refused } = this.#speech.shelf;
    if (text === undefined) this.#notice.say(refused.large);
    else if (text === null) this.#notice.say(refused.unreadable);
    else await this.#takeIn(text);
  }

  async #takeIn(text: string): Promise<void> {
    const { quoting, count, shelf } = this.#speech;
    const taken = parseShelfFile(text, this.#stories, Date.now());
    if ('refused' in taken) {
      const { refused, story = '' } = taken;
      this.#notice.say(
        refused === 'entry' ? quoting(shelf.refused.entry, { story }) : shelf.refused[refused],
      );
      return;
    }
    const changed = merged(this.#read(), taken);
    const changes = changed.flatMap((entry) => [...store.changesFor(entry)]);
    const undo = store.makeChanges(new Map(changes));
    if (undo === undefined) this.#notice.say(shelf.refused.full);
    else if (changed.length === 0) this.#notice.say(shelf.nothingTaken);
    else this.#offer(count(changed.length, shelf.taken), undo);
    await this.#open();
  }
}

customElements.define('shelf-page', ShelfPage);
