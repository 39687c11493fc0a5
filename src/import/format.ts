import { decodeText } from './encoding.ts';
import { isFanficfareText } from './fanficfare/text-file.ts';
import { isHtmlFragment } from './html/is-fragment.ts';
import { isMarkdown, isNamedMarkdown } from './markdown-source/is-markdown.ts';
import { visibleNames } from './zip/visible-names.ts';

/** What a file is, told from its bytes; its name only tips the scale. */
export type Format =
  | { readonly format: FormatName }
  /** Known, but there is no reader for it; or nothing that could be a story. */
  | { readonly format: 'refused'; readonly reason: string };

export type FormatName =
  'plain-text' | 'fanficfare-txt' | 'html' | 'epub' | 'docx' | 'odt' | 'zip' | 'markdown';

interface Signature {
  readonly matches: (head: string) => boolean;
  readonly is: FormatName | { readonly refused: string };
}

const AS_DOCUMENT = 'cannot be read; save it as .docx or .odt';
const LATER = 'cannot be read; save it as plain text (.txt)';

// From the most special to the most general: an EPUB is a zip, a zip is no EPUB. The names of a
// zip's first entries stand in its first bytes, all of them in its last: https://www.loc.gov/preservation/digital/formats/
const SIGNATURES: readonly Signature[] = [
  // Unpacked, the books of a zip have their own first bytes among its own.
  {
    is: 'zip',
    matches: (head) =>
      isZip(head) && visibleNames(head).some((name) => /\.(?:epub|docx|odt|zip)$/iu.test(name)),
  },
  {
    is: 'epub',
    matches: (head) => isZip(head) && /application\/epub\+zip|META-INF\/container\.xml/u.test(head),
  },
  { is: 'odt', matches: (head) => isZip(head) && head.includes('opendocument.text') },
  { is: 'docx', matches: (head) => isZip(head) && /\[Content_Types\]\.xml|word\//u.test(head) },
  { is: 'zip', matches: isZip },
  { is: { refused: `PDF ${LATER}` }, matches: (head) => /^\s*%PDF-/u.test(head) },
  { is: { refused: `RTF ${AS_DOCUMENT}` }, matches: (head) => /^\s*\{\\rtf/u.test(head) },
  {
    is: { refused: `a Word document (.doc) ${AS_DOCUMENT}` },
    matches: (head) => isCompound(head),
  },
  {
    is: { refused: `a Kindle book ${LATER}` },
    matches: (head) => ['BOOKMOBI', 'TEXtREAd'].includes(head.slice(60, 68)),
  },
  {
    is: 'html',
    matches: (head) =>
      /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/iu.test(
        head,
      ),
  },
  {
    is: { refused: `XML ${LATER}` },
    matches: (head) => /^(?:\xEF\xBB\xBF)?\s*<\?xml\s/u.test(head),
  },
  {
    is: { refused: 'this is a picture, not a story' },
    matches: (head) => /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF[^]{4}WEBP|[^]{4}ftypavif)/u.test(head),
  },
];
const HEAD_BYTES = 4096;
/** The name of a stream: https://learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto/. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const DIRECTORY_BYTES = 64 * 1024;

/** Chooses the reader for a file. */
export function detectFormat(bytes: Uint8Array, name = ''): Format {
  const head = latinOf(bytes.subarray(0, HEAD_BYTES));
  if (head.trim() === '' && bytes.length <= HEAD_BYTES) {
    return { format: 'refused', reason: 'the file is empty' };
  }
  if (isCompound(head) && Buffer.from(bytes).includes(ENCRYPTED_PACKAGE)) {
    return { format: 'refused', reason: 'it is encrypted: save it without a password' };
  }
  const seen = isZip(head)
    ? head + latinOf(bytes.subarray(HEAD_BYTES).subarray(-DIRECTORY_BYTES))
    : head;
  const is = SIGNATURES.find(({ matches }) => matches(seen))?.is ?? textFormat(bytes, name);
  return typeof is === 'string' ? { format: is } : { format: 'refused', reason: is.refused };
}

function textFormat(bytes: Uint8Array, name: string): FormatName {
  const text = decodeText(bytes)?.text ?? '';
  if (isFanficfareText(text)) return 'fanficfare-txt';
  if (isMarkdown(text, name)) return 'markdown';
  return !isNamedMarkdown(name) && isHtmlFragment(text) ? 'html' : 'plain-text';
}

/** What Microsoft's programs wrote before 2007, and what they put encrypted files in. */
function isCompound(head: string): boolean {
  return head.startsWith('\xD0\xCF\x11\xE0');
}

function isZip(head: string): boolean {
  return head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06');
}

function latinOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
