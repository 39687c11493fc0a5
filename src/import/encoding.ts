/** Bytes as text. Encodings as in the WHATWG Encoding Standard, https://encoding.spec.whatwg.org/. */
export interface DecodedText {
  /** Lines end in `\n` alone; no byte-order mark, no control characters but tab and line feed. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Bytes of a UTF-8 file that are not UTF-8 and were read as Windows-1252. */
  readonly strayBytes: number;
}

// Western text in Windows-1252 has about one letter in thirty beyond ASCII; this is far beyond.
const MOST_BEYOND_ASCII = 0.4;
// UTF-8's sequences of more than one byte, each byte a character; captured, so that `split` keeps them.
const SEQUENCES =
  /([\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEF][\x80-\xBF]{2}|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2})/gu;

/**
 * Decodes a text file as archivists have them: UTF-8 or UTF-16 with or without a byte-order mark,
 * else Windows-1252.
 * @returns `undefined` for what is no text in any of these
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const utf16 = utf16Order(bytes);
  if (utf16 !== undefined) return decoded(new TextDecoder(utf16).decode(bytes), utf16);
  if (bytes.includes(0)) return undefined;
  try {
    return decoded(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    return decodeBroken(bytes);
  }
}

/** By its byte-order mark; without one, by the zero bytes that every line end leaves in its place. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  let lineFeeds = 0;
  for (let index = 0; index < bytes.length; index += 2) {
    const [high = 0, low = 0] = [bytes[index], bytes[index + 1]];
    if (high === 0) zeros[0] = (zeros[0] ?? 0) + 1;
    if (low === 0) zeros[1] = (zeros[1] ?? 0) + 1;
    if (high + low === 0x0a && high * low === 0) lineFeeds++;
  }
  const [even = 0, odd = 0] = zeros;
  if (lineFeeds === 0 && even + odd < bytes.length / 4) return undefined;
  if (odd > 0 && even === 0) return 'utf-16le';
  return even > 0 && odd === 0 ? 'utf-16be' : undefined;
}

/** Windows-1252, or UTF-8 into which some bytes of it were pasted. */
function decodeBroken(bytes: Uint8Array): DecodedText | undefined {
  const latin = Buffer.from(bytes).toString('latin1');
  const beyond = latin.match(/\P{ASCII}/gu)?.length ?? 0;
  const sequences = latin.match(SEQUENCES) ?? [];
  const stray = beyond - sequences.reduce((sum, sequence) => sum + sequence.length, 0);
  if (sequences.length > stray) {
    const text = latin.replace(/\P{ASCII}+/gu, (run) =>
      run.split(SEQUENCES).map(decodeRun).join(''),
    );
    return { ...decoded(text, 'utf-8'), strayBytes: stray };
  }
  if (beyond > latin.length * MOST_BEYOND_ASCII) return undefined;
  return decoded(fromWindows1252(latin), 'windows-1252');
}

function decodeRun(latin: string): string {
  return latin.search(SEQUENCES) === 0
    ? Buffer.from(latin, 'latin1').toString('utf-8')
    : fromWindows1252(latin);
}

function fromWindows1252(latin: string): string {
  return new TextDecoder('windows-1252').decode(Buffer.from(latin, 'latin1'));
}

function decoded(text: string, encoding: DecodedText['encoding']): DecodedText {
  const plain = text
    .replace(/\r\n?|[\u2028\f\v]/gu, '\n')
    .replaceAll('\u2029', '\n\n')
    // What was once Windows-1252 and then saved as something else leaves C1 controls; HTML, too,
    // reads them as the quotation marks and dashes that they were.
    .replace(/[\u0080-\u009F]/gu, fromWindows1252)
    .replace(/(?![\t\n])[\p{Cc}\uFEFF]/gu, '');
  return { text: plain, encoding, strayBytes: 0 };
}
