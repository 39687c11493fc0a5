import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import type { Processor } from 'unified';
import { remarkDialect } from '../../markdown/remark/remark-dialect.ts';

/**
 * Lamplight's own grammar; CommonMark with GitHub's footnotes, tables and strikethrough; or what
 * html2text writes.
 */
export type Grammar = 'lamplight' | 'commonmark' | 'html2text';

const PARSERS = {
  lamplight: remark().use(remarkDialect).use(remarkCjkFriendly).freeze(),
  commonmark: remark().use(remarkGithub).use(remarkCjkFriendly).freeze(),
  html2text: remark().use(remarkHtml2text).use(remarkCjkFriendly).freeze(),
};

export function parseMarkdown(markdown: string, grammar: Grammar): Root {
  return PARSERS[grammar].parse(markdown);
}

/** GFM in the parts that stories have; a single `~` and a bare address stay as they are typed. */
function remarkGithub(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    gfmTable(),
  );
  (data.fromMarkdownExtensions ??= []).push(
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
  );
}

/** What html2text does not write is text that it has not escaped. */
function remarkHtml2text(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmStrikethrough({ singleTilde: false }), gfmTable(), {
    disable: { null: ['setextUnderline', 'htmlFlow', 'htmlText', 'definition', 'codeFenced'] },
  });
  (data.fromMarkdownExtensions ??= []).push(gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown());
}
