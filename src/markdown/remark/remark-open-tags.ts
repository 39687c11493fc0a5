import type { Parents, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { partContext, report } from '../part-context.ts';
import { walkMarkdown } from '../walk.ts';
import { htmlTags, type HtmlTag } from './html-tags.ts';
import { positionIn } from './position-in.ts';

/** Elements of HTML that never close, or close by themselves where the next one opens. */
const NEEDS_NO_END = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd td th tr thead tbody tfoot caption colgroup option optgroup rt rp html head body'
  ).split(' '),
);

interface OpenTag extends HtmlTag {
  readonly parent: Parents;
}

/**
 * A tag that opens within a paragraph and never closes ends with its paragraph; HTML would go on
 * with it to the end of the text.
 *
 * @example
 * ```md
 * She was <i>very late.
 *
 * Nobody minded.
 * ```
 * ```html
 * <p>She was <i>very late.</i></p>
 * <p>Nobody minded.</p>
 * ```
 */
export function remarkOpenTags() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('<')) return;
    const context = partContext(file);
    for (const tag of openTags(tree).reverse()) {
      const { name, parent } = tag;
      const line = linesOf(parent);
      line?.push({ type: 'html', value: `</${name}>` });
      report(context, positionIn(tag.node, tag.at), {
        code: 'unclosed-tag',
        severity: 'warning',
        message:
          line === undefined
            ? `<${name}> opens here and never closes`
            : `<${name}> opens here and never closes, and ends with its paragraph`,
        mend: `Write </${name}> where it ends`,
      });
    }
  };
}

function openTags(tree: Root): OpenTag[] {
  const open: OpenTag[] = [];
  walkMarkdown(tree, (node, parent) => {
    if (node.type !== 'html') return undefined;
    for (const tag of htmlTags(node)) {
      if (NEEDS_NO_END.has(tag.name) || isWhole(tag)) continue;
      if (!tag.closes) {
        open.push({ ...tag, parent });
        continue;
      }
      const opened = open.findLastIndex(({ name }) => name === tag.name);
      if (opened !== -1) open.splice(opened, 1);
    }
    return undefined;
  });
  return open;
}

/** Only drawings and formulas may close themselves; `<b />` opens. */
function isWhole({ name, closesItself }: HtmlTag): boolean {
  return closesItself && (name === 'svg' || name === 'math');
}

/** The content of what holds text and no blocks. */
function linesOf(parent: Parents): PhrasingContent[] | undefined {
  switch (parent.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
    case 'textDirective':
      return parent.children;
    default:
      return undefined;
  }
}
