/**
 * Marks words of the page without touching it; where a browser cannot, the paragraphs that they
 * stand in.
 * @param name that style sheets know the mark by: a highlight's, or a class
 * @returns takes the mark away
 */
export function markWords(name: string, ranges: readonly Range[]): () => void {
  if ('highlights' in CSS) {
    const highlight = new Highlight(...ranges);
    CSS.highlights.set(name, highlight);
    return () => {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    };
  }
  const marked = [...document.querySelectorAll('reading-place .prose p')].filter((paragraph) =>
    ranges.some((range) => range.intersectsNode(paragraph)),
  );
  for (const paragraph of marked) paragraph.classList.add(name);
  return () => {
    for (const paragraph of marked) paragraph.classList.remove(name);
  };
}
