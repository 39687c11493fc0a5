const KEY_AND_VALUE = /^(\s*(?:- +)*)((?:"[^"]*"|'[^']*'|[^\s:#"'][^:#]*?)\s*:(?:\s+|$))?(.*)$/u;

/** A YAML scalar in quotes, double ones unless the text itself has them. */
export function quoted(text: string): string {
  if (!text.includes('"') && !text.includes('\\')) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * A line of YAML with its value in quotes: the mend for a colon, `#`, `*` or `@` that YAML reads
 * as its own. `title: Holmes: A Life` becomes `title: "Holmes: A Life"`.
 * @returns `undefined` where there is nothing to quote
 */
export function quoteLine(line: string): string | undefined {
  const [, indent = '', key = '', value = ''] = KEY_AND_VALUE.exec(line) ?? [];
  const trimmed = value.trim();
  if (trimmed === '') return undefined;
  const list = /^\[(.*)\]$/u.exec(trimmed)?.[1];
  if (list !== undefined) {
    const items = list.split(',').map((item) => quoteItem(item.trim()));
    return `${indent}${key}[${items.join(', ')}]`;
  }
  return `${indent}${key}${quoted(stripQuotes(trimmed))}`;
}

/** A line with all that stands after its key in quotes, brackets and braces too. */
export function quoteWholeValue(line: string): string | undefined {
  const [, indent = '', key = '', value = ''] = KEY_AND_VALUE.exec(line) ?? [];
  return value.trim() === '' ? undefined : indent + key + quoted(value.trim());
}

/** Puts what stands after `- ` in quotes, a colon included: `- Holmes: A Life`. */
export function quoteListItem(line: string): string | undefined {
  const [, dash, value] = /^(\s*- +)(.*\S)\s*$/u.exec(line) ?? [];
  return dash === undefined || value === undefined ? undefined : `${dash}${quoted(value)}`;
}

function quoteItem(item: string): string {
  return /^(?:"[^"]*"|'[^']*'|[\p{L}\p{N}](?:(?!: | #)[^{}[\]])*)$/u.test(item)
    ? item
    : quoted(item);
}

/**
 * The words that were meant: `"Hush" she said` with its quotation marks, `"Hush"` without, and
 * `'Tis late` with its apostrophe, while `"Tis late` only lacks the closing mark.
 */
function stripQuotes(value: string): string {
  const [mark] = value;
  if (mark !== '"' && mark !== "'") return value;
  if (value.length > 1 && value.endsWith(mark)) return value.slice(1, -1);
  return mark === "'" || value.includes(mark, 1) ? value : value.slice(1);
}
