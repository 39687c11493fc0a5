/**
 * What a slug mostly is, so that mostly none need be written down. Not how slugs are made: where
 * it guesses wrong, the slug is written.
 */
export function guessSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replaceAll('/', ' x ')
    .replaceAll('&', ' and ')
    .replaceAll('~', ' qp ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
