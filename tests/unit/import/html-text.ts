import type { Element, Nodes } from 'hast';
import { parseHtml } from '../../../src/import/html/parse-html.ts';
import { StoryText } from '../../../src/import/html/story-text.ts';
import { textToMarkdown } from '../../../src/import/markdown.ts';
import type { PictureDraft, ReportEntry } from '../../../src/import/story-draft.ts';

export interface ConvertedText {
  readonly markdown: string;
  readonly report: readonly ReportEntry[];
  readonly pictures: readonly PictureDraft[];
}

/** What stands in the body of some HTML, as Markdown. */
export function convertedText(
  html: string,
  picture: (src: string) => Uint8Array | undefined = () => undefined,
): ConvertedText {
  const text = new StoryText({ picture });
  const markdown = textToMarkdown(text.convert(bodyOf(parseHtml(html))));
  return { markdown, report: text.report, pictures: text.pictures };
}

/** What stands in a page's body. */
export function bodyOf(tree: ReturnType<typeof parseHtml>): readonly Nodes[] {
  const [html] = tree.children.filter((node): node is Element => node.type === 'element');
  const body = html?.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'body',
  );
  return body?.children ?? [];
}
