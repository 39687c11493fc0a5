import type { ElementContent } from 'hast';
import type { Run } from './blocks.ts';

/** The text of preformatted nodes, where it has no marks; `undefined` where it has. */
export function plainLines(nodes: readonly ElementContent[]): string | undefined {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element' && node.tagName === 'br') text += '\n';
    else if (node.type === 'element' && /^(?:code|span|font|samp|kbd)$/u.test(node.tagName)) {
      const inner = plainLines(node.children);
      if (inner === undefined) return undefined;
      text += inner;
    } else if (node.type === 'element') return undefined;
  }
  return text;
}

/** A run as it is set: each line and each space of it. */
export function preformattedRuns(run: Run): readonly Run[] {
  if (run.type !== 'text') return [run];
  return run.value
    .split('\n')
    .flatMap((value, index): Run[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      { ...run, value: value.replaceAll(' ', '\u00a0') },
    ]);
}
