/** Something of the catalogue did not load: the network's doing. */
export class LoadError extends Error {
  override name = 'LoadError';
}

/** Something of the catalogue is of another build than what asks for it: the page has to load anew. */
export class OutdatedError extends LoadError {
  override name = 'OutdatedError';
}
