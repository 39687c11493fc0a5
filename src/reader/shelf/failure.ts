/** Why the shelf could not be changed: the browser has no more room, or lets nothing be kept. */
export function failureOf(error: unknown): 'full' | 'blocked' {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}
