import type { Element, Root } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { partContext, report, type PartContext } from '../part-context.ts';
import { knownHtml } from '../raw-html.ts';
import { ID_SCOPE } from '../rendered.ts';
import { sanitizeSchema } from '../sanitize-schema.ts';
import { SKIP, walkElements } from '../walk.ts';
import { isFootnoteFrame } from './footnote-frame.ts';

const parseRaw = rehypeRaw();
const sanitize = rehypeSanitize(sanitizeSchema);
const allowed = new Set(sanitizeSchema.tagNames);
const stripped = new Set(sanitizeSchema.strip);

/** Tags that HTML's parser drops by itself within a text, before anyone could see them. */
const VANISHING = /<(html|head|body|frame|frameset)(?=[\s/>])/giu;

/**
 * Parses raw HTML, where there is any, and lets through what the allow-list names. Each element
 * that is dropped is reported; what stood in it stays, unless it was never meant to be read.
 *
 * @example
 * ```md
 * <u>Now</u> <font color="red">and</font> then.<script>alert(1)</script>
 * ```
 * ```html
 * <p><u>Now</u> and then.</p>
 * ```
 */
export function rehypeAllowedHtml() {
  return (tree: Root, file: VFile): Root => {
    const context = partContext(file);
    const raws: Raw[] = [];
    // Most texts have none, and looking at every node takes longer than looking for a character.
    if (String(file.value).includes('<')) {
      visit(tree, 'raw', (node) => {
        raws.push(node);
        for (const [, name] of node.value.matchAll(VANISHING)) {
          reportDropped(context, node, name?.toLowerCase() ?? '');
        }
        node.value = knownHtml(node.value);
      });
    }
    const hasRaw = raws.length > 0;
    const parsed = hasRaw ? parse(tree, file) : tree;
    if (hasRaw) reportWhatGoes(parsed, context);
    return sanitize(parsed);
  };
}

/** The footnotes by themselves, so that no tag which an author left open takes them in. */
function parse(tree: Root, file: VFile): Root {
  const frame = tree.children.at(-1);
  if (frame?.type !== 'element' || !isFootnoteFrame(frame)) return parseRaw(tree, file);
  const text = parseRaw({ ...tree, children: tree.children.slice(0, -1) }, file);
  const notes = parseRaw({ type: 'root', children: [frame] }, file);
  return { ...text, children: [...text.children, ...notes.children] };
}

function reportWhatGoes(tree: Root, context: PartContext): void {
  walkElements(tree, (node) => {
    if (!allowed.has(node.tagName)) {
      reportDropped(context, node, node.tagName);
      return stripped.has(node.tagName) ? SKIP : undefined;
    }
    const names = Object.keys(node.properties).filter((name) => isDroppedAttribute(node, name));
    if (names.length > 0) {
      const list = names.map(attributeName).join(', ');
      report(context, node.position, {
        code: 'dropped-attribute',
        severity: 'warning',
        message: `<${node.tagName}> may not have ${list}, which was left out`,
        mend: 'Take it away, or say it with a directive or another element',
      });
    }
    return undefined;
  });
}

const GLOBAL = ['align', 'dir', 'lang', 'title', 'className'];

/** Sizes are the picture's own, for a page must not shift; saying them does no harm. */
const HARMLESS = new Set(['width', 'height', 'border']);

function isDroppedAttribute(node: Element, name: string): boolean {
  if (GLOBAL.includes(name) || HARMLESS.has(name)) return false;
  // What conversion itself puts on footnotes, and takes away again.
  if (/^(?:id|dataFootnote.*|aria.*)$/u.test(name) && isFootnotePart(node)) return false;
  return !(sanitizeSchema.attributes?.[node.tagName] ?? []).some(
    (entry) => entry === name || entry[0] === name,
  );
}

function isFootnotePart({ properties }: Element): boolean {
  return (
    String(properties['id'] ?? '').startsWith(ID_SCOPE) ||
    String(properties['href'] ?? '').startsWith(`#${ID_SCOPE}`)
  );
}

function attributeName(property: string): string {
  const name = property.toLowerCase();
  return /^(?:data|aria)/u.test(name) ? name.replace(/^(data|aria)-?/u, '$1-') : name;
}

function reportDropped(context: PartContext, node: Element | Raw, name: string): void {
  report(context, node.position, {
    code: 'dropped-element',
    severity: 'warning',
    message: stripped.has(name)
      ? `<${name}> is not allowed in a text, and was left out with what it holds`
      : `<${name}> is not allowed in a text; what it holds stays`,
    mend: `Delete the tag, or write \\<${name}> where it is part of the story`,
  });
}
