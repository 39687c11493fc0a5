import { compareNaturally } from '../../archive/order.ts';
import { detectFormat } from '../format.ts';
import { isNoStory, savedWithPages } from '../no-story.ts';
import { resolveWithin } from '../resolve-within.ts';
import { RefusedError, type SourceFile } from '../source-file.ts';
import { openZip, type ZipArchive } from './open-zip.ts';

/** A file of a zip that could be a story, or why it cannot be read. */
export interface ZippedFile {
  /** In the zip: `letters/1.html`; within a zip in it, behind that one's. */
  readonly within: string;
  /** A clause without a full stop where there is none. */
  readonly source: SourceFile | { readonly refused: string };
}

/**
 * The files of a zip that could be stories, unpacked one at a time, in the natural order of their
 * paths. A zip in it is opened, too; one in that is not.
 * @throws a `RefusedError` for a zip that cannot be opened
 */
export async function* storiesInZip(bytes: Uint8Array): AsyncGenerator<ZippedFile> {
  yield* filesIn(await openZip(bytes), '', true);
}

async function* filesIn(
  archive: ZipArchive,
  before: string,
  opens: boolean,
): AsyncGenerator<ZippedFile> {
  if (archive.outside > 0) {
    const reason = `files in it were left out, because their paths lead out of it: ${archive.outside}`;
    yield { within: before, source: { refused: reason } };
  }
  const all = archive.entries.map(({ path }) => path);
  const isSaved = savedWithPages(all);
  const paths = all.filter((path) => !isNoStory(path) && !isSaved(path)).sort(compareNaturally);
  for (const path of paths) {
    const within = `${before}${path}`;
    try {
      const bytes = await archive.read(path);
      if (detectFormat(bytes, path).format !== 'zip') {
        yield { within, source: sourceOf(archive, path, bytes) };
      } else if (opens) {
        yield* filesIn(await openZip(bytes), `${within}/`, false);
      } else {
        yield { within, source: { refused: 'it is a zip in a zip in a zip: unpack it first' } };
      }
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      yield { within, source: { refused: error.message } };
    }
  }
}

function sourceOf(archive: ZipArchive, path: string, bytes: Uint8Array): SourceFile {
  return {
    bytes,
    name: path.replace(/^.*\//u, ''),
    beside: (written) => {
      const target = resolveWithin(written, path);
      return target === undefined ? undefined : archive.picture(target);
    },
  };
}
