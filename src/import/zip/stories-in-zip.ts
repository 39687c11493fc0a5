import { compareNaturally } from '../../archive/order.ts';
import { detectFormat } from '../format.ts';
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

/** What programs put into zips and web pages into folders, and nobody wrote. */
const NO_STORY =
  /(?:^|\/)(?:__MACOSX\/|\.|(?:thumbs\.db|desktop\.ini)$)|\.(?:avif|bmp|css|gif|ico|jpe?g|js|json|map|mp3|opf|ncx|otf|png|svg|ttf|webp|woff2?)$/iu;
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
  const pages = new Set(all.map((path) => /^(.*)\.x?html?$/iu.exec(path)?.[1]));
  const paths = all
    .filter((path) => !NO_STORY.test(path) && !isSavedBeside(path, pages))
    .sort(compareNaturally);
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

/** Whether a browser saved it with a page: besides pictures, those are frames and advertisements. */
function isSavedBeside(path: string, pages: ReadonlySet<string | undefined>): boolean {
  const page = /^(.*?)[_.-](?:files|archivos|fichiers|dateien)\//iu.exec(path)?.[1];
  return page !== undefined && pages.has(page);
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
