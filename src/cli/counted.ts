const COUNT = new Intl.NumberFormat('en');

/** `1 story`, `2 stories`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${COUNT.format(count)} ${count === 1 ? noun : plural}`;
}
