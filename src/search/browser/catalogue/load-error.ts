/** Something of the catalogue did not load: the network's doing, or another build's. */
export class LoadError extends Error {
  override name = 'LoadError';
}
