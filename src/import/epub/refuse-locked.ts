import { decodeHtml } from '../html/decode-html.ts';
import { RefusedError } from '../source-file.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { descendants, parseLeniently } from './xml.ts';

/** Fonts are often obfuscated, in two ways; the text is free all the same: EPUB 3.3, 4.3. */
const FONT_OBFUSCATION = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);

const LOCKS: readonly (readonly [string, string])[] = [
  ['META-INF/sinf.xml', 'Apple FairPlay'],
  ['META-INF/license.lcpl', 'Readium LCP'],
  ['META-INF/rights.xml', 'Adobe ADEPT'],
  ['rights.xml', 'Kobo'],
];

/** @throws a `RefusedError` for a book whose text only its shop's programs can read */
export function refuseLocked(archive: ZipArchive): void {
  const lock = LOCKS.find(([path]) => archive.has(path))?.[1];
  if (lock !== undefined) throw new RefusedError(`it is locked by its shop (${lock})`);
  const encryption = 'META-INF/encryption.xml';
  if (!archive.has(encryption)) return;
  const methods = descendants(
    parseLeniently(decodeHtml(archive.readSync(encryption)) ?? ''),
    'encryptionmethod',
  );
  if (methods.some(({ attributes }) => !FONT_OBFUSCATION.has(attributes.get('algorithm') ?? ''))) {
    throw new RefusedError('it is locked by its shop (encrypted)');
  }
}
