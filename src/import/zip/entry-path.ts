import { getFileNameLowLevel, type Entry } from 'yauzl';

/**
 * The path of an entry as everything here writes it: NFC, `/` between folders, no `./`.
 * @returns `undefined` where it leads out of the zip: absolute, on a drive, through `..`, or none at all
 */
export function entryPath(entry: Entry): string | undefined {
  const path = decodeName(entry).replaceAll('\\', '/').normalize('NFC');
  if (/^\/|^[a-z]:|\0/iu.test(path)) return undefined;
  const folders = path.split('/').filter((folder) => folder !== '' && folder !== '.');
  return folders.length === 0 || folders.includes('..') ? undefined : folders.join('/');
}

/** By the flag and the extra field for it; without them, too, UTF-8 is what many programs write. */
function decodeName({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw);
  } catch {
    return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  }
}
