/** A part of an address as it is in the archive; `undefined` where `%` stands for nothing. */
export function decoded(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
