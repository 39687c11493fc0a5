import { storyOfDocument } from '../document/story-of-document.ts';
import { wordHtml } from '../docx/word-html.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { entry } from '../report-entry.ts';
import { RefusedError, titleFromName, type SourceFile } from '../source-file.ts';
import type { StoryDraft } from '../story-draft.ts';
import { openZip, type ZipArchive } from '../zip/open-zip.ts';

/** Reads a story from a Word document (.docx). */
export async function readDocx({ bytes, name }: SourceFile): Promise<{
  readonly draft: StoryDraft;
  readonly format: string;
}> {
  const archive = await openZip(bytes);
  if (!archive.entries.some(({ path }) => /^word\/[^/]+\.xml$/u.test(path))) {
    throw new RefusedError('it is no Word document: there is no text in it');
  }
  // What is beyond a limit is refused here, before all of it is unpacked at once.
  for (const { path } of archive.entries) await archive.read(path);
  const { tree, pictures, warnings } = await wordHtml(bytes).catch(refuse);
  const draft = storyOfDocument({
    archive,
    properties: 'docProps/core.xml',
    tree,
    picture: (src) => pictures.get(src),
    name: titleFromName(name),
    comments: countComments(archive),
    report:
      warnings.length === 0
        ? []
        : [entry('unread-parts', `Not everything in it could be read: ${warnings.join('; ')}`)],
  });
  return { draft, format: 'Word document' };
}

function refuse(error: unknown): never {
  if (error instanceof RangeError) throw error;
  throw new RefusedError('it is damaged: open it in an office program and save it again');
}

function countComments(archive: ZipArchive): number {
  const path = 'word/comments.xml';
  const xml = archive.has(path) ? (decodeHtml(archive.readSync(path)) ?? '') : '';
  return xml.match(/<w:comment[\s>]/gu)?.length ?? 0;
}
