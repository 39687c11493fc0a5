import { MANIFEST_FORMAT, type CatalogueManifest } from '../../catalogue-manifest.ts';
import { OutdatedError } from './load-error.ts';

/**
 * Checks that a manifest is of the kind that this code reads.
 * @throws {OutdatedError} where it is not: it comes from an older or a newer build
 */
export function parseManifest(value: unknown): CatalogueManifest {
  if (isManifest(value)) return value;
  throw new OutdatedError('The catalogue is of another build than the page.');
}

// The site's own build wrote the file: its format number stands for the rest.
function isManifest(value: unknown): value is CatalogueManifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === MANIFEST_FORMAT
  );
}
