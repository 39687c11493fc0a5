/** Has a list hold rows, in order. What is there already is not moved: the keyboard stays in it. */
export function showRows(list: Element, rows: readonly Element[]): void {
  const wanted = new Set(rows);
  for (const row of [...list.children]) if (!wanted.has(row)) row.remove();
  for (const [index, row] of rows.entries()) {
    const there = list.children[index] ?? null;
    if (there !== row) list.insertBefore(row, there);
  }
}
