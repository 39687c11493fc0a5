import type { Catalogue } from './catalogue.ts';
import type { Answer } from './question.ts';

type Method = 'ask' | 'offer' | 'nameOf';

/** What the page sends to the catalogue's worker. */
export type CatalogueCall = {
  readonly [Name in Method]: {
    readonly id: number;
    /** The address of the catalogue's folder, with its last slash. */
    readonly base: string;
    readonly method: Name;
    readonly arguments: Parameters<Catalogue[Name]>;
  };
}[Method];

/** What comes back, in any order. */
export type CatalogueReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** An answer, and what stands for the numbers of its stories: see `CatalogueManifest`. */
export interface NumberedAnswer extends Answer {
  readonly numbering: string;
}
