/**
 * Keeps how a reader has the note of what is hidden, while another takes its place: as open as it
 * was, and with the keyboard where it was.
 */
export function noteIn(list: Element): { restore(): void } {
  const before = list.querySelector(':scope > .never-shown');
  const isOpen = before?.querySelector('details')?.open === true;
  const wasAt = before?.contains(document.activeElement) === true;
  const stops = before ? [...before.querySelectorAll<HTMLElement>('summary, button')] : [];
  const place = stops.findIndex((stop) => stop === document.activeElement);
  return {
    restore() {
      const after = list.querySelector(':scope > .never-shown');
      const details = after?.querySelector('details');
      if (details) details.open = isOpen;
      if (!wasAt || !after) return;
      const there = [...after.querySelectorAll<HTMLElement>('summary, button')];
      (there[Math.min(place, there.length - 1)] ?? there[0])?.focus({ preventScroll: true });
    },
  };
}
