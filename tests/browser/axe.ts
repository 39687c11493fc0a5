import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const THEMES = ['light', 'sepia', 'dark', 'black'] as const;
/** A theme changes colours alone: what is not one is the same in all of them. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Paper and ink as a reader may choose them. */
const OWN = { paper: '#fbf3d5', ink: '#2c2214' };

/** The same in each theme, with its name. */
export async function violationsInThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    const rules = theme === THEMES[0] ? undefined : COLOUR_RULES;
    for (const violation of await violations(page, rules)) found.push(`${theme}: ${violation}`);
  }
  return found;
}

/** The same in colours of the reader's own, as far as it is one of colours. */
export async function violationsInOwnColours(page: Page): Promise<readonly string[]> {
  await page.evaluate(
    (settings) => localStorage.setItem('lamplight', settings),
    JSON.stringify({ theme: 'own', ...OWN }),
  );
  await page.reload();
  return violations(page, COLOUR_RULES);
}

/**
 * What axe-core finds, each as its rule and the elements that break it.
 * @param rules all of its own, and WCAG 2.2's size of targets, where left out
 */
export async function violations(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axe.source);
    await page.evaluate(() => {
      // What a reader has come near is laid out; so is all that axe measures.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { content-visibility: visible !important }');
      document.adoptedStyleSheets.push(sheet);
    });
  }
  const options: RunOptions = {
    // What is right is not described, which would take longer than to find it so.
    resultTypes: ['violations'],
    ...(rules === undefined
      ? { rules: { 'target-size': { enabled: true } } }
      : { runOnly: { type: 'rule', values: [...rules] } }),
  };
  return page.evaluate(async (asked) => {
    const results = await (globalThis as unknown as { axe: typeof axe }).axe.run(asked);
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`,
    );
  }, options);
}
