import { decodeText } from '../encoding.ts';

/** How far into a file its encoding is looked for: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding. */
const PRESCAN_BYTES = 1024;
const DECLARED = [
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)/iu,
  /<meta[^>]+?charset\s*=\s*["']?\s*([\w-]+)/iu,
];

/**
 * Decodes an HTML or XHTML file: by its byte-order mark, as UTF-8 where it is that, else by what it
 * declares, else as plain text is decoded.
 * @returns `undefined` for what is no text in any encoding that is known
 */
export function decodeHtml(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1');
  const declared = DECLARED.map((pattern) => pattern.exec(head)?.[1]).find(
    (label) => label !== undefined,
  );
  const decoded = decodeText(bytes);
  if (decoded !== undefined && (decoded.encoding !== 'windows-1252' || declared === undefined)) {
    return decoded.text;
  }
  return decodeAs(bytes, declared) ?? decoded?.text;
}

function decodeAs(bytes: Uint8Array, label: string | undefined): string | undefined {
  if (label === undefined || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // No encoding of that name.
    return undefined;
  }
}
