import { readFileSync } from 'node:fs';
import { zipOf, type Files, type Zipped } from './zip-of.ts';

const FOLDER = new URL('../../fixtures/import/', import.meta.url);
export const PICTURE = readFileSync(new URL('epub/ao3/images/stair.png', FOLDER));

function part(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf-8');
}

const PARTS = ['document', 'styles', 'numbering', 'footnotes', 'endnotes', 'comments'];
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/></Types>`;
const RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word document of the parts in the fixtures. @param changed parts that are others, or none */
export function docxOf(changed: Readonly<Record<string, string | undefined>> = {}): Buffer {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONSHIPS,
    'docProps/core.xml': part('docx/core.xml'),
    'word/_rels/document.xml.rels': part('docx/document.xml.rels'),
    'word/media/image1.png': PICTURE,
  };
  for (const name of PARTS) files[`word/${name}.xml`] = part(`docx/${name}.xml`);
  return zipOf(without(files, changed));
}

/** An OpenDocument text of the parts in the fixtures. */
export function odtOf(changed: Readonly<Record<string, string | undefined>> = {}): Buffer {
  const files: Record<string, string | Uint8Array> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': part('odt/content.xml'),
    'styles.xml': part('odt/styles.xml'),
    'meta.xml': part('odt/meta.xml'),
    'Pictures/100.png': PICTURE,
    'META-INF/manifest.xml': '<manifest:manifest/>',
  };
  return zipOf(without(files, changed));
}

function without(
  files: Readonly<Record<string, string | Uint8Array>>,
  changed: Readonly<Record<string, string | undefined>>,
): Files {
  return Object.entries({ ...files, ...changed }).flatMap(([path, content]) => {
    if (content === undefined) return [];
    // Where it stands unpacked, a format is told by its first bytes.
    const zipped: Zipped = path === 'mimetype' ? { content, method: 'stored' } : { content };
    return [[path, zipped] as const];
  });
}
