import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { walkMarkdown } from '../walk.ts';

/**
 * A table is as wide as its widest row: cells beyond the first row's would be dropped.
 *
 * @example
 * ```md
 * | Name  | Age |
 * | ----- | --: |
 * | Helen | 21  | or so |
 * ```
 * ```html
 * <div class="table" role="region" tabindex="0" aria-label="Table: Name, Age"><table>
 * <thead>
 * <tr>
 * <th scope="col">Name</th>
 * <th class="align-right" scope="col">Age</th>
 * <td></td>
 * </tr>
 * </thead>
 * <tbody>
 * <tr>
 * <td>Helen</td>
 * <td class="align-right">21</td>
 * <td>or so</td>
 * </tr>
 * </tbody>
 * </table></div>
 * ```
 */
export function remarkWholeRows() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('|')) return;
    walkMarkdown(tree, (node) => {
      if (node.type !== 'table') return undefined;
      const columns = Math.max(...node.children.map(({ children }) => children.length));
      const align = (node.align ??= []);
      while (align.length < columns) align.push(null);
      return undefined;
    });
  };
}
