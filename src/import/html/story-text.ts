import type { Element, Nodes } from 'hast';
import { toMdast, type State } from 'hast-util-to-mdast';
import type { Image, Root } from 'mdast';
import type { PictureDraft, ReportEntry } from '../story-draft.ts';
import { Pictures } from './pictures.ts';

export interface StoryTextOptions {
  /** The bytes of a picture that came with the story, by its `src`; `undefined` for one elsewhere. */
  readonly picture: (src: string) => Uint8Array | undefined;
}

/**
 * Turns the HTML of one story, piece by piece, into text as a draft has it. What all pieces have in
 * common is kept here: the pictures' names, and what a person should be told.
 */
export class StoryText {
  readonly #picture: StoryTextOptions['picture'];
  readonly #pictures = new Pictures();

  constructor({ picture }: StoryTextOptions) {
    this.#picture = picture;
  }

  /**
   * The text of a chapter, of notes, of a summary.
   * @param nodes what stands in it, in order; they are not changed
   */
  convert(nodes: readonly Nodes[]): Root {
    const tree = toMdast(
      { type: 'root', children: nodes.filter(isContent) },
      { handlers: { img: (_: State, node: Element) => this.#image(node) } },
    );
    return tree.type === 'root' ? tree : { type: 'root', children: [] };
  }

  /** What was found so far that a person should look at. */
  get report(): readonly ReportEntry[] {
    return [];
  }

  /** The pictures that the texts so far show, and that came with the story. */
  get pictures(): readonly PictureDraft[] {
    return this.#pictures.all;
  }

  /** Takes a cover along. @returns the name of its file */
  addPicture(source: string, bytes: Uint8Array): string | undefined {
    return this.#pictures.add(source, bytes);
  }

  #image({ properties }: Element): Image {
    const src = String(properties['src'] ?? '');
    const bytes = this.#picture(src);
    const name = bytes && this.#pictures.add(src, bytes);
    return { type: 'image', url: name ?? src, alt: String(properties['alt'] ?? '') };
  }
}

function isContent(node: Nodes): node is Exclude<Nodes, { type: 'root' }> {
  return node.type !== 'root';
}
