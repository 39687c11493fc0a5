import { fill } from '../../../i18n/phrases.ts';
import { element } from '../../../reader/element.ts';
import { EXCLUSIVE_FACETS, type Facet } from '../../catalogue-manifest.ts';
import type { CatalogueClient } from '../catalogue/client.ts';
import type { Chosen, OfferedValue, Question } from '../catalogue/question.ts';
import { sayValue, type BrowseSpeech } from './browse-phrases.ts';
import { keepPlaces } from './keep-places.ts';

/** Values that are offered at once. */
const OFFERED = 10;
/** Of few values each is offered, be it that no story is left. */
const FEW_VALUES: readonly Facet[] = ['rating', 'warning', 'category', 'status', 'language'];
const EXCLUSIVE: readonly Facet[] = EXCLUSIVE_FACETS;
const NOTHING: Chosen = { all: [], any: [], none: [] };

/** What a group needs of its page. */
export interface FacetOptions {
  readonly speech: BrowseSpeech;
  readonly catalogue: CatalogueClient;
  /** Tells what a reader has chosen. */
  readonly onChoice: (choice: FacetChoice) => void;
  /** Tells that the values did not load, and why. */
  readonly onFailure: (error: unknown) => void;
}

/** All that is chosen of a facet. */
export interface FacetChoice {
  readonly chosen: Chosen;
  /** Of relationships: the slug of the one that is to be the main one. */
  readonly main: string | undefined;
}

/**
 * The values of one facet, shown when it is opened: each can be wanted or unwanted, and says how
 * many stories it would leave.
 */
export class FacetGroup {
  readonly facet: Facet;
  readonly #details: HTMLDetailsElement;
  readonly #options: FacetOptions;
  readonly #count = element('span', { className: 'chosen-count' });
  readonly #find = element('input', { type: 'search', autocomplete: 'off' });
  readonly #list = element('ul');
  readonly #note = element('p');
  #question: Question | undefined;
  #choice: FacetChoice = { chosen: NOTHING, main: undefined };
  /** The slugs in sight, as they stand. */
  #places: readonly string[] = [];
  /** Counts what was asked, so that only the last answer is shown. */
  #asked = 0;

  constructor(details: HTMLDetailsElement, facet: Facet, options: FacetOptions) {
    this.facet = facet;
    this.#details = details;
    this.#options = options;
    const { words } = options.speech;
    const label = details.querySelector('summary');
    label?.append(this.#count);
    this.#find.ariaLabel = `${label?.textContent ?? ''}: ${words.find}`;
    this.#find.placeholder = words.find;
    this.#find.hidden = true;
    details.append(this.#find, this.#list, this.#note);
    const offerAnew = (): void => {
      this.#places = [];
      void this.#offer();
    };
    this.#find.addEventListener('input', offerAnew);
    this.#find.addEventListener('keydown', (event) => {
      // There is nothing to send.
      if (event.key === 'Enter') event.preventDefault();
    });
    // What is typed here is no choice yet.
    this.#find.addEventListener('change', (event) => event.stopPropagation());
    details.addEventListener('toggle', offerAnew);
  }

  /** Shows what is chosen, and offers what a question leaves. */
  async show(question: Question, choice: FacetChoice): Promise<void> {
    this.#question = question;
    this.#choice = choice;
    const { all, any, none } = choice.chosen;
    const count = all.length + any.length + none.length;
    this.#count.replaceChildren(...(count === 0 ? [] : [this.#options.speech.number(count)]));
    await this.#offer();
  }

  async #offer(): Promise<void> {
    const question = this.#question;
    if (question === undefined || !this.#details.open) return;
    const asked = ++this.#asked;
    const sought = this.#find.value.trim();
    const { catalogue, speech, onFailure } = this.#options;
    const isFew = FEW_VALUES.includes(this.facet);
    const options = {
      sought,
      count: isFew ? Infinity : OFFERED,
      withEmpty: isFew,
      also: this.#places,
    };
    const offer = await catalogue.offer(this.facet, question, options).catch((error: unknown) => {
      if (asked === this.#asked) onFailure(error);
    });
    if (asked !== this.#asked || offer === undefined) return;
    const own = new Set(Object.values(this.#choice.chosen).flat());
    const chosen = offer.chosen.filter(({ slug }) => own.has(slug));
    const isEmpty = (sought === '' ? chosen.length : 0) + offer.values.length === 0;
    if (offer.more > 0) this.#find.hidden = false;
    const values = this.#inOrder([...chosen, ...offer.values]);
    this.#places = values.map(({ slug }) => slug);
    this.#keepFocus(() => {
      this.#list.replaceChildren(...values.map((value) => this.#row(value)), ...this.#modes());
    });
    const { words, count } = speech;
    const note = isEmpty
      ? sought === ''
        ? words.noValues
        : words.noName
      : offer.more > 0
        ? count(offer.more, words.more)
        : '';
    this.#note.replaceChildren(note);
  }

  #row(value: OfferedValue): HTMLLIElement {
    const { speech } = this.#options;
    const { slug, stories } = value;
    const { all, any, none } = this.#choice.chosen;
    const name = sayValue(this.facet, value, speech);
    const isWanted = all.includes(slug) || any.includes(slug);
    const isUnwanted = none.includes(slug);
    const wanted = element('input', { type: 'checkbox', checked: isWanted });
    const unwanted = element(
      'button',
      { type: 'button', className: 'without' },
      speech.words.withoutIt,
    );
    wanted.dataset['slug'] = `+${slug}`;
    unwanted.dataset['slug'] = `-${slug}`;
    unwanted.ariaLabel = fill(speech.words.not, { name });
    unwanted.ariaPressed = String(isUnwanted);
    wanted.addEventListener('change', () => this.#choose(slug, isWanted ? undefined : 'wanted'));
    unwanted.addEventListener('click', () => this.#choose(slug, isUnwanted ? undefined : 'none'));
    const text = element('bdi', {}, name);
    const count = element('span', { className: 'count' }, speech.number(stories));
    const label = element('label', {}, wanted, text, ' ', count);
    return element('li', { className: isUnwanted ? 'unwanted' : '' }, label, unwanted);
  }

  /** Ratings and the like in their own order, others as they stand. */
  #inOrder(values: readonly OfferedValue[]): readonly OfferedValue[] {
    const { ratings, statuses } = this.#options.speech;
    const orders: Readonly<Partial<Record<Facet, readonly string[]>>> = {
      rating: Object.keys(ratings),
      status: Object.keys(statuses),
    };
    const order = orders[this.facet];
    return order
      ? values.toSorted((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug))
      : keepPlaces(values, this.#places);
  }

  /** Whether one of the wanted values is enough, and whether a relationship is to be the main one. */
  #modes(): HTMLLIElement[] {
    const { words } = this.#options.speech;
    const { chosen, main } = this.#choice;
    const wanted = [...chosen.all, ...chosen.any];
    const [first] = wanted;
    const modes: HTMLLIElement[] = [];
    if (wanted.length > 1 && !EXCLUSIVE.includes(this.facet)) {
      const isAny = chosen.any.length > 0;
      modes.push(
        this.#mode(words.oneIsEnough, 'any', isAny, () => ({
          chosen: { ...chosen, all: isAny ? wanted : [], any: isAny ? [] : wanted },
          main,
        })),
      );
    }
    if (this.facet === 'relationship' && first !== undefined) {
      const next = main === undefined ? first : undefined;
      modes.push(
        this.#mode(words.asMain, 'main', main !== undefined, () => ({ chosen, main: next })),
      );
    }
    return modes;
  }

  #mode(text: string, key: string, checked: boolean, next: () => FacetChoice): HTMLLIElement {
    const box = element('input', { type: 'checkbox', checked });
    box.dataset['slug'] = `~${key}`;
    box.addEventListener('change', () => this.#options.onChoice(next()));
    return element('li', { className: 'mode' }, element('label', {}, box, text));
  }

  /** Wants a value, or the stories without it, or neither. */
  #choose(slug: string, as: 'wanted' | 'none' | undefined): void {
    const { chosen, main } = this.#choice;
    const others = (slugs: readonly string[]): string[] => slugs.filter((each) => each !== slug);
    const next = { all: others(chosen.all), any: others(chosen.any), none: others(chosen.none) };
    if (as === 'none') next.none.push(slug);
    if (as === 'wanted') next[next.any.length > 0 ? 'any' : 'all'].push(slug);
    // A story has one rating: of two that are wanted, one is enough.
    const isExclusive = EXCLUSIVE.includes(this.facet);
    if (isExclusive && next.all.length + next.any.length > 1) {
      next.any.push(...next.all);
      next.all = [];
    }
    // One of one is that one.
    if (next.any.length === 1) {
      next.all.push(...next.any);
      next.any = [];
    }
    const stays = [...next.all, ...next.any].includes(main ?? '');
    this.#options.onChoice({ chosen: next, main: stays ? main : undefined });
  }

  /** Draws the list anew, with what had the focus focused again. */
  #keepFocus(draw: () => void): void {
    const { activeElement: focused } = document;
    const slug = focused instanceof HTMLElement ? focused.dataset['slug'] : undefined;
    const isOurs = focused !== null && this.#list.contains(focused);
    draw();
    if (!isOurs || slug === undefined) return;
    this.#list.querySelector<HTMLElement>(`[data-slug="${CSS.escape(slug)}"]`)?.focus();
  }
}
