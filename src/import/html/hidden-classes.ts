import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { selectAll } from 'hast-util-select';

const RULE = /([^{}]+)\{([^{}]*)\}/gu;

/** Classes that a page's own styles hide wherever they are: `.x1y2 { display: none }`. */
export function hiddenClasses(tree: Root): ReadonlySet<string> {
  const styles = selectAll('style', tree).map((style) => toString(style));
  const hidden = styles.flatMap((css) =>
    Array.from(css.matchAll(RULE), ([, selectors = '', rule = '']) =>
      /(?:^|[;\s])display\s*:\s*none\b/iu.test(rule) ? selectors.split(',') : [],
    ).flat(),
  );
  const classes = hidden.map((selector) => /^\.([\w-]+)$/u.exec(selector.trim())?.[1]);
  return new Set(classes.filter((name) => name !== undefined));
}
