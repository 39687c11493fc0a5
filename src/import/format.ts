/** What a file is, told from its bytes, not from its name. */
export type Format =
  | { readonly format: 'plain-text' }
  /** Known, but there is no reader for it; or nothing that could be a story. */
  | { readonly format: 'refused'; readonly reason: string };

interface Signature {
  readonly name: string;
  readonly matches: (head: string) => boolean;
}

const LATER = 'cannot be read yet; save it as plain text (.txt)';

// From the most special to the most general: an EPUB is a zip, a zip is no EPUB. The names of a
// zip's first entries stand in its first bytes: https://www.loc.gov/preservation/digital/formats/
const SIGNATURES: readonly Signature[] = [
  { name: 'EPUB', matches: (head) => isZip(head) && head.includes('application/epub+zip') },
  { name: 'ODT', matches: (head) => isZip(head) && head.includes('opendocument.text') },
  {
    name: 'DOCX',
    matches: (head) => isZip(head) && /\[Content_Types\]\.xml|word\//u.test(head),
  },
  { name: 'a zip archive', matches: isZip },
  { name: 'PDF', matches: (head) => /^\s*%PDF-/u.test(head) },
  { name: 'RTF', matches: (head) => /^\s*\{\\rtf/u.test(head) },
  { name: 'a Word document (.doc)', matches: (head) => head.startsWith('\xD0\xCF\x11\xE0') },
  {
    name: 'a Kindle book',
    matches: (head) => ['BOOKMOBI', 'TEXtREAd'].includes(head.slice(60, 68)),
  },
  {
    name: 'HTML',
    matches: (head) =>
      /^(?:\xEF\xBB\xBF)?\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/iu.test(
        head,
      ),
  },
  { name: 'XML', matches: (head) => /^(?:\xEF\xBB\xBF)?\s*<\?xml\s/u.test(head) },
];
const MARKDOWN = /^(?:\xEF\xBB\xBF)?---[ \t]*\r?\n(?:[^\n]*\n)*?[\w-]+:[^]*?\n---[ \t]*\r?\n/u;
const IMAGE = /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF[^]{4}WEBP|[^]{4}ftypavif)/u;
const HEAD_BYTES = 4096;

/** Chooses the reader for a file. */
export function detectFormat(bytes: Uint8Array): Format {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  if (head.trim() === '' && bytes.length <= HEAD_BYTES) return refused('the file is empty');
  const signature = SIGNATURES.find(({ matches }) => matches(head));
  if (signature !== undefined) return refused(`${signature.name} ${LATER}`);
  if (IMAGE.test(head)) return refused('this is a picture, not a story');
  if (MARKDOWN.test(head)) {
    return refused('this is Markdown with front matter: put it into content/stories/ as it is');
  }
  return { format: 'plain-text' };
}

function isZip(head: string): boolean {
  return head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06');
}

function refused(reason: string): Format {
  return { format: 'refused', reason };
}
