/** A file was saved between the reading of the archive and its rendering: read the archive again. */
export class ContentChangedError extends Error {
  override readonly name = 'ContentChangedError';
}
