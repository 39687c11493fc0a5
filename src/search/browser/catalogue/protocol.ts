import type { Catalogue } from './catalogue.ts';
import type { Answer } from './question.ts';

/** What the worker does, with what it is given. */
interface Methods extends Pick<
  { readonly [Name in keyof Catalogue]: Catalogue[Name] },
  'ask' | 'among' | 'offer' | 'nameOf'
> {
  /**
   * Opens a catalogue, before all else.
   * @param base the address of its folder, with its last slash
   * @param manifest as it was loaded
   */
  open(base: string, manifest: unknown): Promise<void>;
}

/** What the page sends to the catalogue's worker. */
export type CatalogueCall = {
  readonly [Name in keyof Methods]: {
    readonly id: number;
    readonly method: Name;
    readonly arguments: Parameters<Methods[Name]>;
  };
}[keyof Methods];

/** What comes back, in any order. */
export type CatalogueReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string; readonly isOutdated: boolean };

/** An answer, and what stands for the numbers of its stories: see `CatalogueManifest`. */
export interface NumberedAnswer extends Answer {
  readonly numbering: string;
}
