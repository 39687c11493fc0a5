import { describe, expect, it } from 'vitest';
import { descriptionOf } from '../../../src/query/texts.ts';

const described = (html: string): string | undefined =>
  descriptionOf({ html, lang: 'en', dir: 'ltr' });

const COVER = '<details class="warning"><summary>Content warning</summary><p>Blood.</p></details>';

describe('the description of a page', () => {
  it('is the beginning of the text, cut at a word', () => {
    expect(described('<p>It was <em>late</em>.</p><p>It rained.</p>')).toBe(
      'It was late. It rained.',
    );
    expect(described(`<p>${'lamp '.repeat(60)}</p>`)).toMatch(/^(?:lamp )+…$/u);
  });

  it('gives nothing away that is covered: neither scenes nor words of a line', () => {
    const word =
      '<label class="spoiler"><input type="checkbox" title=">" /><span>Ann</span></label>';
    expect(described(`${COVER}<p>It was ${word}, then.</p>`)).toBe('It was …, then.');
  });

  it('finds its words behind a cover of any length, and one within another', () => {
    const long = COVER.replace('Blood.', `Blood. ${'More. '.repeat(900)}${COVER}`);
    expect(described(`${long}<p>It was late.</p>`)).toBe('It was late.');
    expect(described(COVER)).toBeUndefined();
  });
});
