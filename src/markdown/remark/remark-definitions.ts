import type { Definition, FootnoteDefinition, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { partContext, report, type PartContext } from '../part-context.ts';
import { SKIP, walkMarkdown } from '../walk.ts';
import { paragraphAsTyped, textAsTyped, withMarker } from './as-typed.ts';
import { positionIn } from './position-in.ts';

/** What definitions, and whatever leads to them, begin with; or a reference to that character. */
const MAY_DEFINE = /[[&]/u;
const MISSING_FOOTNOTE = /\[\^[^\]\s]+\]/gu;

/**
 * Definitions that nothing leads to are text, for Markdown would swallow them, and so is a second
 * one of the same name; and a footnote mark without its footnote is text already, but not meant to be.
 *
 * @example
 * ```md
 * [Source]: https://example.com/
 *
 * [^5]: Nobody asked for this.
 * ```
 * ```html
 * <p>[Source]: https://example.com/</p>
 * <p>[^5]: Nobody asked for this.</p>
 * ```
 */
export function remarkDefinitions() {
  return (tree: Root, file: VFile): void => {
    if (!MAY_DEFINE.test(String(file.value))) return;
    const context = partContext(file);
    const found = lookAround(tree, context);
    const { definitions, notes, usedLinks } = found;
    if (definitions.length === 0 && notes.length === 0) return;
    const shown = shownNotes(found);
    const kept = new Set<Definition | FootnoteDefinition>(shown.values());
    for (const node of definitions) {
      if (usedLinks.delete(node.identifier)) kept.add(node);
    }
    for (const node of notes) {
      if (!kept.has(node)) reportLost(node, shown.has(node.identifier), context);
    }
    if (kept.size === definitions.length + notes.length) return;

    walkMarkdown(tree, (node) => {
      if (node.type === 'definition' && !kept.has(node)) return [paragraphAsTyped(node, file)];
      if (node.type === 'footnoteReference' && !shown.has(node.identifier)) {
        return [textAsTyped(node, file)];
      }
      if (node.type !== 'footnoteDefinition' || kept.has(node)) return undefined;
      const marker = `[^${nameOf(node)}]: `;
      const [first, ...rest] = node.children;
      return first?.type === 'paragraph'
        ? [withMarker(marker, first), ...rest]
        : [{ type: 'paragraph', children: [{ type: 'text', value: marker }] }, ...node.children];
    });
  };
}

interface Found {
  readonly definitions: Definition[];
  readonly notes: FootnoteDefinition[];
  /** Identifiers of the links and pictures that need a definition. */
  readonly usedLinks: Set<string>;
  /** Identifiers of the footnotes that are marked in the text itself, or in a footnote. */
  readonly marks: Map<FootnoteDefinition | undefined, string[]>;
}

function lookAround(tree: Root, context: PartContext): Found {
  const found: Found = { definitions: [], notes: [], usedLinks: new Set(), marks: new Map() };
  const look = (parent: Parents, within: FootnoteDefinition | undefined): void => {
    const marks: string[] = [];
    found.marks.set(within, marks);
    walkMarkdown(parent, (node) => {
      if (node.type === 'definition') found.definitions.push(node);
      else if (node.type === 'linkReference' || node.type === 'imageReference') {
        found.usedLinks.add(node.identifier);
      } else if (node.type === 'footnoteReference') marks.push(node.identifier);
      else if (node.type === 'text') {
        for (const { 0: mark, index } of node.value.matchAll(MISSING_FOOTNOTE)) {
          report(context, positionIn(node, index), {
            code: 'missing-footnote',
            severity: 'warning',
            message: `The footnote mark ${mark} has no footnote`,
            mend: `Add a paragraph that starts with ${mark}: and the footnote’s text`,
          });
        }
      } else if (node.type === 'footnoteDefinition') {
        found.notes.push(node);
        look(node, node);
        return SKIP;
      }
      return undefined;
    });
  };
  look(tree, undefined);
  return found;
}

/** The footnotes, by identifier, that a reader gets to: from the text, or from another of them. */
function shownNotes({ notes, marks }: Found): ReadonlyMap<string, FootnoteDefinition> {
  const first = new Map<string, FootnoteDefinition>();
  for (const note of notes) if (!first.has(note.identifier)) first.set(note.identifier, note);
  const shown = new Map<string, FootnoteDefinition>();
  const lost = new Set<FootnoteDefinition>();
  const follow = (from: FootnoteDefinition | undefined): void => {
    const waiting = [from];
    for (const source of waiting) {
      for (const identifier of marks.get(source) ?? []) {
        const note = first.get(identifier);
        if (note === undefined || lost.has(note) || shown.has(identifier)) continue;
        shown.set(identifier, note);
        waiting.push(note);
      }
    }
  };
  follow(undefined);
  // What is not shown prints as text, and what is marked in that text is shown.
  for (const note of notes) {
    if (shown.get(note.identifier) === note) continue;
    lost.add(note);
    follow(note);
  }
  return shown;
}

function reportLost(node: FootnoteDefinition, isSecond: boolean, context: PartContext): void {
  const name = nameOf(node);
  report(context, node.position, {
    code: 'unused-footnote',
    severity: 'warning',
    message: isSecond
      ? `Another footnote is called [^${name}] too, and this one prints as typed`
      : `Nothing in the text refers to the footnote [^${name}]`,
    mend: isSecond
      ? 'Give it a name of its own, and write its mark where it belongs'
      : `Write [^${name}] where the footnote belongs`,
  });
}

function nameOf({ label, identifier }: FootnoteDefinition): string {
  return label ?? identifier;
}
