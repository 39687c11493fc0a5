import type { Parents, Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { partContext, report } from '../part-context.ts';
import { sanitizeSchema } from '../sanitize-schema.ts';
import { walkMarkdown } from '../walk.ts';
import { htmlTags, type HtmlTag } from './html-tags.ts';
import { isRoot } from './is-root.ts';
import { positionIn } from './position-in.ts';

/** Elements that take all that follows into themselves, whatever it is, up to their closing tag. */
const SWALLOWING = new Set([...(sanitizeSchema.strip ?? []), 'pre', 'textarea', 'title']);
const SELF_CLOSING = new Set(['svg', 'math']);
const OPENING = new RegExp(`<(?:!--|${[...SWALLOWING].join('|')})`, 'iu');

/** What one of them swallowed may hold the next; nobody writes more of them by mistake. */
const MOST_ROUNDS = 10;

/**
 * A comment, or a tag that would swallow the text behind it, prints as typed where it never closes.
 *
 * @example
 * ```md
 * He wrote <script> on the board.
 *
 * <!-- Part two
 *
 * Then he wiped it off.
 * ```
 * ```html
 * <p>He wrote &#x3C;script> on the board.</p>
 * <p>&#x3C;!-- Part two</p>
 * <p>Then he wiped it off.</p>
 * ```
 */
export function remarkUnclosedHtml(this: Processor) {
  return (tree: Root, file: VFile): Root => {
    if (!OPENING.test(String(file.value))) return tree;
    let root = tree;
    for (let round = 0; ; round += 1) {
      const unclosed = findUnclosed(root);
      const opening = round < MOST_ROUNDS ? unclosed.filter(opensItsNode) : [];
      for (const tag of opening.length > 0 ? opening : unclosed) reportUnclosed(tag, file);
      if (opening.length === 0) {
        printAsTyped(unclosed);
        return root;
      }
      // What it swallowed is Markdown, which has not been read yet.
      file.value = withBackslashes(String(file.value), opening);
      const parsed = this.parse(file);
      if (!isRoot(parsed)) return root;
      root = parsed;
    }
  };
}

function findUnclosed(root: Root): readonly HtmlTag[] {
  const found: HtmlTag[] = [];
  const look = ({ children }: Parents): void => {
    const tags = children.flatMap((child) => (child.type === 'html' ? htmlTags(child) : []));
    for (let at = 0; at < tags.length; at++) {
      const tag = tags[at];
      if (tag === undefined || tag.closes) continue;
      if (tag.name === '!--' || tag.name === 'plaintext') found.push(tag);
      if (!SWALLOWING.has(tag.name) || tag.name === 'plaintext') continue;
      if (tag.closesItself && SELF_CLOSING.has(tag.name)) continue;
      const end = tags.findIndex(
        ({ name, closes }, index) => index > at && closes && name === tag.name,
      );
      if (end === -1) found.push(tag);
      else at = end;
    }
  };
  look(root);
  walkMarkdown(root, (node) => {
    if ('children' in node) look(node);
    return undefined;
  });
  return found;
}

/** Whether nothing but spaces stands before the tag in its piece of HTML. */
function opensItsNode({ node, at }: HtmlTag): boolean {
  return node.value.slice(0, at).trim() === '';
}

/** Within a piece of HTML there is no Markdown to be read again. */
function printAsTyped(unclosed: readonly HtmlTag[]): void {
  for (const { node, at } of [...unclosed].reverse()) {
    node.value = `${node.value.slice(0, at)}&lt;${node.value.slice(at + 1)}`;
  }
}

function withBackslashes(source: string, tags: readonly HtmlTag[]): string {
  return tags
    .map(({ node, at }) => (node.position?.start.offset ?? 0) + at)
    .sort((a, b) => b - a)
    .reduce((written, at) => `${written.slice(0, at)}\\${written.slice(at)}`, source);
}

function reportUnclosed(tag: HtmlTag, file: VFile): void {
  const { name } = tag;
  const isComment = name === '!--';
  report(partContext(file), positionIn(tag.node, tag.at), {
    code: 'unclosed-tag',
    severity: 'warning',
    message: `${isComment ? '<!--' : `<${name}>`} opens here and never closes, and prints as typed`,
    mend: isComment
      ? 'Write --> where the comment ends, or \\<!-- where it is part of the story'
      : `Write </${name}> where it ends, or \\<${name}> where it is part of the story`,
  });
}
