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
import { hasTooManyMarks } from './too-many-marks.ts';

/**
 * Lamplight's own grammar; CommonMark with GitHub's footnotes, tables and strikethrough; or what
 * html2text writes.
 */
export type Grammar = 'lamplight' | 'commonmark' | 'html2text';

const GRAMMARS = { lamplight: remarkDialect, commonmark: remarkGithub, html2text: remarkHtml2text };

const PARSERS = parsersWith(remarkCjkFriendly);
const PARSERS_WITHOUT_EMPHASIS = parsersWith(remarkWithoutEmphasis);

/** Where there are too many marks of emphasis to be paired, all of them stay as they are typed. */
export function parseMarkdown(markdown: string, grammar: Grammar): Root {
  const parsers = hasTooManyMarks(markdown) ? PARSERS_WITHOUT_EMPHASIS : PARSERS;
  return parsers[grammar].parse(markdown);
}

function parsersWith(emphasis: (this: Processor) => void) {
  const parser = (grammar: (this: Processor) => void) =>
    remark().use(grammar).use(emphasis).freeze();
  return {
    lamplight: parser(GRAMMARS.lamplight),
    commonmark: parser(GRAMMARS.commonmark),
    html2text: parser(GRAMMARS.html2text),
  };
}

function remarkWithoutEmphasis(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: ['attention', 'strikethrough'] } });
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
