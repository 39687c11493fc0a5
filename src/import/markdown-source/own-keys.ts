import type { Mutable } from '../../archive/mutable.ts';
import type { StoryData } from '../../archive/schema/story.ts';
import type { ReferenceDraft, StoryDraft } from '../story-draft.ts';

export type ProseField = 'summary' | 'notes' | 'endnotes' | 'prompt';

/** A draft in the making, filled from Lamplight's own keys as their schema gives them. */
export class OwnKeys {
  readonly given: Mutable<Partial<StoryDraft>> = {};
  readonly prose: Partial<Record<ProseField, string>> = {};

  /**
   * Takes a key in.
   * @param written its value as front matter has it, on one line
   * @returns whether it had a place, which nothing else had taken
   */
  place(data: StoryData, written: string): boolean {
    const { summary, notes, endnotes, prompt } = data;
    if (summary !== undefined) return this.#addProse('summary', summary);
    if (notes !== undefined) return this.#addProse('notes', notes);
    if (endnotes !== undefined) return this.#addProse('endnotes', endnotes);
    if (prompt !== undefined) return this.#addProse('prompt', prompt);
    if (data.author !== undefined) return this.all('authors', data.author);
    if (data.fandom !== undefined) return this.all('fandoms', data.fandom);
    if (data.characters !== undefined) return this.all('characters', data.characters);
    if (data.relationships !== undefined) return this.all('relationships', data.relationships);
    if (data.tags !== undefined) return this.all('tags', data.tags);
    if (data.warnings !== undefined) return this.all('warnings', data.warnings);
    if (data.collections !== undefined) return this.all('collections', data.collections);
    if (data.gift !== undefined) return this.all('gifts', data.gift);
    if (data.source !== undefined) return this.all('sources', data.source);
    if (data.language !== undefined) return this.all('languages', data.language);
    if (data.aliases !== undefined) return this.all('aliases', data.aliases);
    if (data.title !== undefined) return this.once('title', data.title);
    if (data.rating !== undefined) return this.once('rating', data.rating);
    if (data.status !== undefined) return this.once('status', data.status);
    if (data.chapters !== undefined) return this.once('planned', written);
    if (data.published !== undefined) return this.once('published', data.published);
    if (data.updated !== undefined) return this.once('updated', data.updated);
    if (data.reply !== undefined) return this.once('reply', data.reply);
    if (data.slug !== undefined) return this.once('slug', data.slug);
    if (data.draft !== undefined) return !data.draft || this.once('draft', true);
    if (data.series !== undefined) {
      const series = data.series.map(({ name, part }) => ({
        name,
        ...(part === undefined ? {} : { part }),
      }));
      this.given.series = [...(this.given.series ?? []), ...series];
      return true;
    }
    if (data.credits !== undefined) {
      const credits = data.credits.map(({ url, ...credit }) => ({
        ...credit,
        ...(url === undefined ? {} : { url }),
      }));
      this.given.credits = [...(this.given.credits ?? []), ...credits];
      return true;
    }
    const inspired = data['inspired-by'];
    if (inspired !== undefined) return this.once('inspiredBy', inspired.map(reference));
    const translated = data['translation-of'];
    if (translated !== undefined) return this.once('translationOf', translated.map(reference));
    return false;
  }

  #addProse(field: ProseField, text: string): boolean {
    if (this.prose[field] !== undefined) return false;
    this.prose[field] = text;
    return true;
  }

  /** Adds to a list. */
  all(key: ListKey, values: readonly string[]): boolean {
    Object.assign(this.given, { [key]: [...(this.given[key] ?? []), ...values] });
    return true;
  }

  /** Takes a value that there is only one of. @returns whether there is no other */
  once<K extends keyof StoryDraft>(key: K, value: Mutable<StoryDraft>[K]): boolean {
    if (this.given[key] !== undefined) return this.given[key] === value;
    this.given[key] = value;
    return true;
  }
}

type ListKey =
  | 'authors'
  | 'fandoms'
  | 'characters'
  | 'relationships'
  | 'tags'
  | 'warnings'
  | 'collections'
  | 'gifts'
  | 'sources'
  | 'languages'
  | 'aliases'
  | 'categories';

interface Reference {
  readonly address?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
}

function reference({ address, title, author, url }: Reference): ReferenceDraft {
  return {
    ...(address === undefined ? {} : { address }),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(url === undefined ? {} : { url }),
  };
}
