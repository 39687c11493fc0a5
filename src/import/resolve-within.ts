/**
 * Resolves a relative path in a zip or a package.
 * @param from the path of the file that has it
 * @returns `/` between folders, no `..`, NFC; `undefined` where it leads outside
 */
export function resolveWithin(path: string, from: string): string | undefined {
  const folders = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const folder of path.replaceAll('\\', '/').split('/')) {
    if (folder === '..') {
      if (folders.pop() === undefined) return undefined;
    } else if (folder !== '' && folder !== '.') folders.push(folder);
  }
  return folders.join('/').normalize('NFC');
}
