/** How far below the top of the window a paragraph is put, in CSS pixels. */
const MARGIN = 24;

/** Opens the next page, the one before, or the story's own; where there is none, nothing. */
export function leafTo(where: 'next' | 'prev' | 'story'): void {
  const link =
    where === 'story'
      ? document.querySelector<HTMLAnchorElement>('[data-contents]')
      : document.querySelector<HTMLLinkElement>(`link[rel~="${where}"]`);
  if (link) location.assign(link.href.replace(/#.*/u, ''));
}

/** Steps to the next paragraph of a text, or story of a list; with -1, to the one before. */
export function stepTo(step: 1 | -1): void {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('reading-place p[id]')];
  if (paragraphs.length > 0) stepThroughText(paragraphs, step);
  else
    stepThroughList([...document.querySelectorAll<HTMLElement>('article :is(h2, h3) > a')], step);
}

function stepThroughText(paragraphs: readonly HTMLElement[], step: 1 | -1): void {
  const isBehind = (paragraph: HTMLElement): boolean => {
    const { top } = paragraph.getBoundingClientRect();
    return step === 1 ? top > MARGIN + 1 : top < MARGIN - 1;
  };
  const to = step === 1 ? paragraphs.find(isBehind) : paragraphs.findLast(isBehind);
  if (!to) return;
  scrollBy({ top: to.getBoundingClientRect().top - MARGIN, behavior: 'instant' });
}

function stepThroughList(links: readonly HTMLElement[], step: 1 | -1): void {
  const at = links.findIndex((link) => link === document.activeElement);
  const to = links[at < 0 && step === -1 ? 0 : at + step];
  to?.focus();
}
