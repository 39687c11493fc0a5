/** Where the last of some ascending values stands that is no greater than a limit; -1 where none is. */
export function lastAtMost<Value extends string | number>(
  values: readonly Value[],
  limit: Value,
): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle];
    if (value !== undefined && value <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
