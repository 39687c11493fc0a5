import { readFileSync } from 'node:fs';
import { zipOf, type Content, type Files } from './zip-of.ts';

const FOLDER = new URL('../../fixtures/import/', import.meta.url);

export const PICTURE = readFileSync(new URL('epub/ao3/images/stair.png', FOLDER));

/** By path. */
type PackageFiles = Readonly<Record<string, Content>>;
type Changed = Readonly<Record<string, string | undefined>>;

function part(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf-8');
}

const PARTS = ['document', 'styles', 'numbering', 'footnotes', 'endnotes', 'comments'];
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/></Types>`;
const RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** The files of a Word document, its parts those in the fixtures. */
export function docxFiles(): PackageFiles {
  const files: Record<string, Content> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONSHIPS,
    'docProps/core.xml': part('docx/core.xml'),
    'word/_rels/document.xml.rels': part('docx/document.xml.rels'),
    'word/media/image1.png': PICTURE,
  };
  for (const name of PARTS) files[`word/${name}.xml`] = part(`docx/${name}.xml`);
  return files;
}

/** The files of an OpenDocument text, its parts those in the fixtures. */
export function odtFiles(): PackageFiles {
  return {
    // Stored, for by its first bytes a format is told.
    mimetype: { content: 'application/vnd.oasis.opendocument.text', method: 'stored' },
    'content.xml': part('odt/content.xml'),
    'styles.xml': part('odt/styles.xml'),
    'meta.xml': part('odt/meta.xml'),
    'Pictures/100.png': PICTURE,
    'META-INF/manifest.xml': '<manifest:manifest/>',
  };
}

/** A Word document. @param changed parts that are others, or none */
export function docxOf(changed: Changed = {}): Buffer {
  return zipOf(present({ ...docxFiles(), ...changed }));
}

/** An OpenDocument text. @param changed parts that are others, or none */
export function odtOf(changed: Changed = {}): Buffer {
  return zipOf(present({ ...odtFiles(), ...changed }));
}

function present(files: Readonly<Record<string, Content | undefined>>): Files {
  return Object.entries(files).flatMap(([path, content]) =>
    content === undefined ? [] : [[path, content] as const],
  );
}
