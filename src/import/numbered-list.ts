import type { List, Root } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';

/** Writes a numbered list as HTML with Markdown in it. @param start its first number */
export function writeWithTags(list: List, start: number, state: State, info: Info): string {
  const tagged: Root = {
    type: 'root',
    children: [
      { type: 'html', value: `<ol start="${String(start)}">\n<li>` },
      ...list.children.flatMap(({ children }, index) => [
        ...(index > 0 ? [{ type: 'html', value: '</li>\n<li>' } as const] : []),
        ...children,
      ]),
      { type: 'html', value: '</li>\n</ol>' },
    ],
  };
  return state.containerFlow(tagged, info);
}
