import type { Root } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { nearest } from '../../archive/nearest.ts';
import { partContext, report, type PartContext } from '../part-context.ts';
import { CONTAINER_NAMES, INLINE_NAMES } from '../syntax/directives.ts';
import { walkMarkdown } from '../walk.ts';
import { positionIn } from './position-in.ts';

/** A line that opens with colons and a name, or is nothing else. */
const LINE = /^(?<colons>:{2,})(?<space>\s*)(?<name>[\p{L}][\p{L}\p{N}_-]*)(?<rest>.*)$/u;
const INLINE = /(?<![\p{L}\p{N}:]):(?<name>[a-z]+)\[/giu;

/** A time and a colon before speech are in every other chapter, and no reason to read it again. */
const WORTH_A_LOOK = /::|:[a-z]+\[/iu;

/**
 * Tells of lines that look like a directive and are none; they print as typed.
 *
 * @example
 * ```md
 * :::leter
 * Come at once.
 * ```
 * ```html
 * <p>:::leter
 * Come at once.</p>
 * ```
 */
export function remarkUnknownDirectives() {
  return (tree: Root, file: VFile): void => {
    if (!WORTH_A_LOOK.test(String(file.value))) return;
    const context = partContext(file);
    walkMarkdown(tree, (node) => {
      if (node.type !== 'text' || !node.value.includes(':')) return undefined;
      for (const { 0: line, index } of node.value.matchAll(/[^\n]+/gu)) {
        const mend = mendOf(line);
        if (mend !== undefined) tell(mend, positionIn(node, index + mend.at), context);
      }
      return undefined;
    });
  };
}

interface Mend {
  /** Where in the line it begins. */
  readonly at: number;
  readonly typed: string;
  readonly mend: string;
}

function mendOf(line: string): Mend | undefined {
  const { colons = '', space = '', name = '', rest = '' } = LINE.exec(line)?.groups ?? {};
  if (name !== '') {
    const meant = nearest(name, CONTAINER_NAMES);
    const typed = colons + space + name;
    if (meant === name && colons.length > 2 && space === '') {
      return { at: 0, typed, mend: 'Write nothing behind the name but […] and {…}' };
    }
    if (meant !== undefined && (colons.length > 2 || meant === name)) {
      return { at: 0, typed, mend: `Write :::${meant}` };
    }
    if (colons.length > 2 && /^(?:\[.*)?(?:\{.*)?$/u.test(rest)) {
      return {
        at: 0,
        typed,
        mend: `Write one of :::${CONTAINER_NAMES.join(', :::')}, or \\${typed}`,
      };
    }
  }
  for (const { groups, index: at } of line.matchAll(INLINE)) {
    const typed = groups?.['name'] ?? '';
    const meant = nearest(typed, INLINE_NAMES);
    if (meant !== undefined) return { at, typed: `:${typed}[`, mend: `Write :${meant}[` };
  }
  return undefined;
}

function tell({ typed, mend }: Mend, position: Position | undefined, context: PartContext): void {
  report(context, position, {
    code: 'unknown-directive',
    severity: 'warning',
    message: `${typed} is not how a directive is written, and prints as typed`,
    mend,
  });
}
