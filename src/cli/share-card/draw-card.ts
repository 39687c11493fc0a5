import { readFile } from 'node:fs/promises';
import type { Node, Renderer } from '@takumi-rs/core';
import { wordsOf, type ShareCard } from './card.ts';
import { fitTitle } from './fit-title.ts';
import { filesFor, settable, typefacesFor, type TypefaceFile } from './typefaces.ts';

/** In pixels: what Open Graph's readers show whole. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** The light page of `styles/tokens.css`. */
const PAPER = '#faf6ee';
const INK = '#262019';
const SOFT = '#574c40';
const LAMP = '#804600';

const EDGE = 72;
const GAP = 56;
const MOST_COVER_WIDTH = 420;

/** A cover as it stands on the card. */
export interface CoverPixels {
  /** PNG. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The box that a cover is fitted into, in pixels. */
export const COVER_BOX = { width: MOST_COVER_WIDTH, height: HEIGHT - 2 * EDGE } as const;

/** Draws share pictures, in the background: several may be under way at once. */
export class CardPress {
  readonly #renderer: Renderer;
  readonly #loaded = new Map<TypefaceFile, Promise<unknown>>();

  private constructor(renderer: Renderer) {
    this.#renderer = renderer;
  }

  static async open(): Promise<CardPress> {
    // Loads native code, which few commands need.
    const { Renderer } = await import('@takumi-rs/core');
    return new CardPress(new Renderer());
  }

  /** @returns {@link WIDTH} × {@link HEIGHT} pixels: a PNG, or bare RGBA */
  async draw(
    card: ShareCard,
    cover: CoverPixels | undefined,
    format: 'png' | 'raw',
  ): Promise<Buffer<ArrayBuffer>> {
    await Promise.all([...filesFor(wordsOf(card), card.language)].map((file) => this.#load(file)));
    return this.#renderer.render(cardTree(card, cover), {
      width: WIDTH,
      height: HEIGHT,
      format,
      ...(cover && { images: [{ src: 'cover', data: cover.data, cache: 'none' }] }),
    });
  }

  #load(file: TypefaceFile): Promise<unknown> {
    let loading = this.#loaded.get(file);
    if (loading === undefined) {
      loading = this.#register(file);
      this.#loaded.set(file, loading);
    }
    return loading;
  }

  async #register({ typeface, path, ranges }: TypefaceFile): Promise<void> {
    await this.#renderer.registerFont({
      name: typeface,
      data: await readFile(path),
      unicodeRange: ranges.map(([first, last]): [number, number] => [first, last]),
    });
  }
}

/** The card as boxes and text: words at the start, the cover at the end. */
function cardTree(card: ShareCard, cover: CoverPixels | undefined): Node {
  const { language, dir } = card;
  const room = WIDTH - 2 * EDGE - (cover === undefined ? 0 : cover.width + GAP);
  const title = settable(card.title);
  const { size, lines } = fitTitle(title, room);
  const small = { fontSize: 30, color: SOFT, lineClamp: 1, direction: dir } as const;
  const words: Node = {
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', width: room, height: '100%' },
    children: [
      { type: 'text', text: settable(card.fandoms), style: small },
      {
        type: 'container',
        style: {
          ...{ display: 'flex', flexDirection: 'column', justifyContent: 'center' },
          ...{ flexGrow: 1, gap: 22 },
        },
        children: [
          {
            type: 'text',
            text: title,
            style: {
              ...{ fontSize: size, lineHeight: 1.14, lineClamp: lines },
              ...{ textWrap: 'balance', direction: dir },
            },
          },
          { type: 'text', text: settable(card.authors), style: { ...small, fontSize: 38 } },
        ],
      },
      {
        type: 'container',
        style: { width: 112, height: 4, backgroundColor: LAMP, marginBottom: 22 },
      },
      { type: 'text', text: settable(card.foot), style: small },
    ],
  };
  return {
    type: 'container',
    lang: language,
    style: {
      ...{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
      ...{ width: WIDTH, height: HEIGHT, padding: EDGE, direction: dir },
      ...{ backgroundColor: PAPER, color: INK, fontFamily: fontFamily(language) },
    },
    children:
      cover === undefined
        ? [words]
        : [words, { type: 'image', src: 'cover', width: cover.width, height: cover.height }],
  };
}

function fontFamily(language: string): string {
  return typefacesFor(language)
    .map((name) => `'${name}'`)
    .join(', ');
}
