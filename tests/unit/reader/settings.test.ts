import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { applySettings } from '../../../src/reader/settings/apply-settings.ts';
import { contrast, hexOf, isLight } from '../../../src/reader/settings/colours.ts';
import { parseSettings, type Settings } from '../../../src/reader/settings/settings.ts';

describe('what storage holds', () => {
  test('is taken where it is a setting', () => {
    const settings = { theme: 'sepia', size: '1.25', letters: '0', paper: '#00ff7f' };
    expect(parseSettings({ ...settings, font: '"Comic Neue"' })).toEqual({
      ...settings,
      font: '"Comic Neue"',
    });
  });

  test('is taken as it was kept before there were more settings than two', () => {
    expect(parseSettings({ theme: 'black', size: '1.2' })).toEqual({ theme: 'black', size: '1.2' });
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'dark'],
    ['a number', 4],
    ['a list', ['theme']],
    ['no texts', { theme: ['dark'], size: 2, font: { a: 1 }, paper: null }],
    ['no words', { theme: 'dark" x="', face: '', notes: 'a b', align: 'Justified' }],
    ['no numbers', { size: '1e9', lines: '-1', width: '1.', letters: 'calc(1)', words: '1em' }],
    ['no colours', { paper: '#fff', ink: '#12345g' }],
    ['no font', { font: '"a' }],
    ['a font that would end its quotes', { font: '"a", serif; x: "b"', face: '"a\\"' }],
    ['no name', { 'a b': 'dark', '--x': '1', '': 'dark', Theme: 'dark' }],
  ])('is left out where it is %s', (_, stored) => {
    expect(parseSettings(stored)).toEqual({});
  });
});

describe('settings that are applied', () => {
  const page = (theme?: string) => {
    const { document } = parseHTML('<html data-sheet="/s.css"></html>');
    const root = document.documentElement;
    if (theme !== undefined) root.dataset['siteTheme'] = root.dataset['theme'] = theme;
    const added: string[] = [];
    const apply = (settings: Settings): void =>
      applySettings(settings, root, (link) => added.push(link));
    return { root, apply, added };
  };

  test('are words and properties of the root', () => {
    const { root, apply } = page();
    apply({ theme: 'black', align: 'justified', size: '1.5', font: '"X Y"' });
    expect(root.dataset['theme']).toBe('black');
    expect(root.dataset['set']?.split(' ')).toContain('align-justified');
    expect(root.style.getPropertyValue('--own-size')).toBe('1.5');
    expect(root.style.getPropertyValue('--own-font')).toBe('"X Y"');
  });

  test('leave nothing behind when they are taken back, and the site’s theme stands', () => {
    const { root, apply } = page('sepia');
    apply({ theme: 'black', notes: 'hidden', width: '1.5' });
    apply({});
    expect(root.dataset['theme']).toBe('sepia');
    expect(root.dataset['set']).toBe('');
    expect(root.style.getPropertyValue('--own-width')).toBe('');
  });

  test('have their styles loaded, where the page does not bring them along', () => {
    const { apply, added } = page();
    apply({});
    apply({ theme: 'dark', size: '2' });
    expect(added).toEqual([]);
    apply({ theme: 'dark', letters: '0.1' });
    apply({ theme: 'dark', letters: '0.2' });
    expect(added).toEqual(['<link rel="stylesheet" href="/s.css">']);
  });
});

describe('colours', () => {
  test('stand out from each other as WCAG counts it', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });

  test('are light or dark', () => {
    expect(['#faf6ee', '#ffff00', '#181410', '#0000ff'].map(isLight)).toEqual([
      ...[true, true],
      ...[false, false],
    ]);
  });

  test('are read as browsers write them', () => {
    expect(hexOf('rgb(24, 20, 16)')).toBe('#181410');
    expect(hexOf('rgba(255, 0, 7, 0.5)')).toBe('#ff0007');
  });
});

describe('each theme', () => {
  const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  /** A colour by its name, in the theme that has its own, or in one side of the common pair. */
  const colour = (theme: string, name: string): string => {
    const own = new RegExp(`\\[data-theme='${theme}'\\] \\{[^}]*--${name}: (#\\w+);`, 'u').exec(
      css,
    );
    if (own?.[1] !== undefined) return own[1].replace(/^#(.)(.)(.)$/u, '#$1$1$2$2$3$3');
    const pair = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`, 'u').exec(css);
    return pair?.[theme === 'light' ? 1 : 2] ?? '';
  };

  test.each(['light', 'sepia', 'dark', 'black'])('%s can be read for hours', (theme) => {
    const paper = colour(theme, 'paper');
    expect(contrast(paper, colour(theme, 'ink'))).toBeGreaterThanOrEqual(12);
    expect(contrast(paper, colour(theme, 'soft'))).toBeGreaterThanOrEqual(7);
    expect(contrast(paper, colour(theme, 'lamp'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(theme, 'leaf'), colour(theme, 'soft'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(theme, 'leaf'), colour(theme, 'lamp'))).toBeGreaterThanOrEqual(4.5);
  });
});
