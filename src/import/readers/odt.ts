import { storyOfDocument } from '../document/story-of-document.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { OdtHtml } from '../odt/odt-html.ts';
import { OdtStyles } from '../odt/odt-styles.ts';
import { elementsNamed, odtPart } from '../odt/odt-xml.ts';
import { entry } from '../report-entry.ts';
import { RefusedError, titleFromName, type SourceFile } from '../source-file.ts';
import type { StoryDraft } from '../story-draft.ts';
import { openZip, type ZipArchive } from '../zip/open-zip.ts';

/** Reads a story from an OpenDocument text (.odt), as LibreOffice and others write it. */
export async function readOdt({ bytes, name }: SourceFile): Promise<{
  readonly draft: StoryDraft;
  readonly format: string;
}> {
  const archive = await openZip(bytes);
  refuseEncrypted(archive);
  const content = odtPart(archive, 'content.xml');
  const [body] = elementsNamed(content, 'body').flatMap((each) => elementsNamed(each, 'text'));
  if (body === undefined) throw new RefusedError('it is no text document: there is no text in it');
  const shared = archive.has('styles.xml') ? [odtPart(archive, 'styles.xml')] : [];
  const html = new OdtHtml(new OdtStyles([...shared, content]));
  const tree = html.convert(body);
  const draft = storyOfDocument({
    archive,
    properties: 'meta.xml',
    tree,
    picture: (src) => archive.picture(src.replace(/^\.\//u, '')),
    name: titleFromName(name),
    comments: html.found.comments,
    report:
      html.found.contents === 0
        ? []
        : [entry('contents', 'A table of contents, which programs make, was left out')],
  });
  return { draft, format: 'OpenDocument text' };
}

function refuseEncrypted(archive: ZipArchive): void {
  const manifest = 'META-INF/manifest.xml';
  const xml = archive.has(manifest) ? (decodeHtml(archive.readSync(manifest)) ?? '') : '';
  if (/<(?:[\w-]+:)?encryption-data[\s/>]/u.test(xml)) {
    throw new RefusedError('it is encrypted: save it without a password');
  }
}
