import type { Element, ElementContent } from 'hast';
import { childElements } from '../elements.ts';
import { textOfLine, type Run } from './blocks.ts';
import type { Context } from './context.ts';
import type { BlockReader } from './read-blocks.ts';

/**
 * Each base of a `<ruby>` with its reading; what has none is text.
 * @returns `undefined` where nothing in it has a reading
 */
export function readRuby(
  ruby: Element,
  context: Context,
  reader: BlockReader,
): readonly Run[] | undefined {
  if (!childElements(ruby).some(({ tagName }) => /^rtc?$/u.test(tagName))) return undefined;
  const runs: Run[] = [];
  let base: ElementContent[] = [];
  const look = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') base.push(node);
      else if (node.tagName === 'rt') {
        runs.push(...withReading(base, node, context, reader));
        base = [];
      } else if (node.tagName === 'rtc' || node.tagName === 'rbc') look(node.children);
      else base.push(node);
    }
  };
  look(ruby.children);
  return [...runs, ...reader.readLine(base, context).runs];
}

function withReading(
  base: readonly ElementContent[],
  rt: Element,
  context: Context,
  reader: BlockReader,
): readonly Run[] {
  const below = reader.readLine(base, context);
  const above = reader.readLine(rt.children, context);
  const reading = textOfLine(above);
  const isText = [...below.runs, ...above.runs].every(({ type }) => type === 'text');
  if (!isText || below.runs.length === 0 || reading === '') return [...below.runs, ...above.runs];
  return [{ type: 'ruby', base: textOfLine(below), reading, marks: context.marks }];
}
