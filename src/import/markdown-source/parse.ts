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

/** Lamplight's own grammar, or CommonMark with GitHub's footnotes, tables and strikethrough. */
export type Grammar = 'lamplight' | 'commonmark';

const PARSERS = {
  lamplight: remark().use(remarkDialect).use(remarkCjkFriendly).freeze(),
  commonmark: remark().use(remarkGithub).use(remarkCjkFriendly).freeze(),
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
