const NAME = 'shared-words';

/**
 * Marks words of the page without touching it; where a browser cannot, the paragraphs that they
 * stand in.
 * @returns takes the mark away
 */
export function markWords(range: Range): () => void {
  if ('highlights' in CSS) {
    CSS.highlights.set(NAME, new Highlight(range));
    return () => CSS.highlights.delete(NAME);
  }
  const marked = [...document.querySelectorAll('reading-place .prose p')].filter((paragraph) =>
    range.intersectsNode(paragraph),
  );
  for (const paragraph of marked) paragraph.classList.add(NAME);
  return () => {
    for (const paragraph of marked) paragraph.classList.remove(NAME);
  };
}
