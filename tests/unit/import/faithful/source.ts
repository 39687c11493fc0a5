import type { Piece, Vocabulary } from './seen.ts';

/** A file as it came, and where a person would see its story in it, found without any reader. */
export interface Source {
  /** With an extension. */
  readonly name: string;
  /** What its reader is called. */
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly vocabulary: Vocabulary;
  /** How many chapters it has; 0 for a one-shot. */
  readonly chapters: number;
  /** What an import writes in another way, by design: what is there, and what becomes of it. */
  readonly rewritten: readonly (readonly [string, string])[];
  /** Scene breaks that are nothing but a gap. */
  readonly gaps: number;
}

/** What may be left out of a {@link Source}, where it is as usual. */
export type Ways = Partial<
  Pick<Source, 'chapters' | 'rewritten' | 'gaps'> & {
    readonly vocabulary: Partial<Vocabulary>;
  }
>;

/** A source, filled up with what is usual. @param vocabulary that of its format */
export function sourceOf(
  source: Pick<Source, 'name' | 'format' | 'bytes' | 'pieces' | 'vocabulary'>,
  { chapters = 0, rewritten = [], gaps = 0, vocabulary = {} }: Ways,
): Source {
  return {
    ...source,
    chapters,
    rewritten,
    gaps,
    vocabulary: { ...source.vocabulary, ...vocabulary },
  };
}
