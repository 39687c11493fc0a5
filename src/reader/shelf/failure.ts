/**
 * Why the shelf could not be changed: the browser has no more room, or a page of a later build has
 * changed how the shelf is kept, or the browser lets nothing be kept.
 */
export function failureOf(error: unknown): 'full' | 'outdated' | 'blocked' {
  if (!(error instanceof DOMException)) return 'blocked';
  if (error.name === 'QuotaExceededError') return 'full';
  return error.name === 'VersionError' ? 'outdated' : 'blocked';
}
