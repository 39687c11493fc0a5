import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

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
