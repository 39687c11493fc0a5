import type { Nodes } from 'hast';
import type { Root } from 'mdast';
import type { PictureDraft, ReportEntry } from '../story-draft.ts';
import { Pictures } from './pictures.ts';
import { Findings } from './text/findings.ts';
import { withFootnotes } from './text/footnotes.ts';
import { toRoot } from './text/flow.ts';
import { BlockReader } from './text/read-blocks.ts';
import { usualText } from './text/usual-text.ts';

export interface StoryTextOptions {
  /** The bytes of a picture that came with the story, by its `src`; `undefined` for one elsewhere. */
  readonly picture: (src: string) => Uint8Array | undefined;
}

/**
 * Turns the HTML of one story, piece by piece, into text as a draft has it. What all pieces have in
 * common is kept here: the pictures' names, and what a person should be told.
 */
export class StoryText {
  readonly #options: StoryTextOptions;
  readonly #pictures = new Pictures();
  readonly #findings = new Findings();

  constructor(options: StoryTextOptions) {
    this.#options = options;
  }

  /**
   * The text of a chapter, of notes, of a summary.
   * @param nodes what stands in it, in order; they are not changed
   * @throws a `RangeError` where elements stand within one another by the thousand
   */
  convert(nodes: readonly Nodes[]): Root {
    const reader = new BlockReader({
      findings: this.#findings,
      picture: (src) => this.#picture(src),
      usual: usualText(nodes),
    });
    return toRoot(withFootnotes(reader.read(nodes), this.#findings));
  }

  /** What was found so far that a person should look at. */
  get report(): readonly ReportEntry[] {
    return this.#findings.all;
  }

  /** The pictures that the texts so far show, and that came with the story. */
  get pictures(): readonly PictureDraft[] {
    return this.#pictures.all;
  }

  /** Takes a cover along. @returns the name of its file */
  addPicture(source: string, bytes: Uint8Array): string | undefined {
    return this.#pictures.add(source, bytes);
  }

  #picture(src: string): string | undefined {
    const bytes = this.#options.picture(src) ?? bytesOfDataUrl(src);
    const name = bytes && this.#pictures.add(src.startsWith('data:') ? 'picture' : src, bytes);
    if (name !== undefined) return name;
    const url = src.replace(/^\/\/(?=\w)/u, 'https://');
    if (/^https?:\/\/\S/iu.test(url)) {
      this.#findings.remotePicture(url);
      return url;
    }
    this.#findings.lostPicture(src);
    return undefined;
  }
}

/** What stands in the address itself: https://datatracker.ietf.org/doc/html/rfc2397. */
function bytesOfDataUrl(src: string): Uint8Array | undefined {
  const [, base64] = /^data:image\/[\w.+-]+;base64,([^]*)$/iu.exec(src) ?? [];
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64');
}
