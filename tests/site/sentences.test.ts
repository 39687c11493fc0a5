import { expect, test } from 'vitest';
import { faults } from './built-site.ts';
import { site } from './fixture-site.ts';

const INLINE = 'a, b, bdi, cite, em, i, span, strong, time';
/** What an author wrote, and what is only for the eye. */
const NOT_READ = '.prose, .rich, [aria-hidden="true"], template';

test('no word of a sentence runs into the link or the name beside it', () => {
  expect(
    faults(site.pages, function* ({ document }) {
      for (const element of document.body.querySelectorAll(INLINE)) {
        if (element.closest(NOT_READ) !== null) continue;
        const before = textOf(element.previousSibling);
        const words = wordsOf(element);
        const after = textOf(element.nextSibling);
        if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(words)) yield before + words;
        if (/[\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}]/u.test(after)) yield words + after;
      }
    }),
  ).toEqual([]);
});

/** The words of a bare text node: two elements side by side are parted by how they are laid out. */
function textOf(node: ChildNode | null): string {
  return node?.nodeType === 3 ? (node.textContent ?? '') : '';
}

function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll(NOT_READ)) hidden.remove();
  return copy.textContent;
}
