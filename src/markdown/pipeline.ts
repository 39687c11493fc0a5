import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkRehype from 'remark-rehype';
import { hastHandlers } from './hast-handlers.ts';
import { rehypeAllowedHtml } from './rehype/rehype-allowed-html.ts';
import { rehypeFacts } from './rehype/rehype-facts.ts';
import { rehypeFootnoteFrame } from './rehype/rehype-footnote-frame.ts';
import { rehypeFootnotes } from './rehype/rehype-footnotes.ts';
import { rehypeHeadings } from './rehype/rehype-headings.ts';
import { rehypeModernHtml } from './rehype/rehype-modern-html.ts';
import { rehypeParagraphIds } from './rehype/rehype-paragraph-ids.ts';
import { rehypeReferences } from './rehype/rehype-references.ts';
import { rehypeRoles } from './rehype/rehype-roles.ts';
import { rehypeTypographic } from './rehype/rehype-typographic.ts';
import { remarkAsterisks } from './remark/remark-asterisks.ts';
import { remarkAutolinks } from './remark/remark-autolinks.ts';
import { remarkDefinitions } from './remark/remark-definitions.ts';
import { remarkDialect } from './remark/remark-dialect.ts';
import { remarkDirectives } from './remark/remark-directives.ts';
import { heldTree, remarkHeldTree } from './remark/remark-held-tree.ts';
import { remarkNesting } from './remark/remark-nesting.ts';
import { remarkOpenTags } from './remark/remark-open-tags.ts';
import { remarkOrnaments } from './remark/remark-ornaments.ts';
import { remarkPlainLists } from './remark/remark-plain-lists.ts';
import { remarkPlainProse } from './remark/remark-plain-prose.ts';
import { remarkRuby } from './remark/remark-ruby.ts';
import { remarkUnbrokenLines } from './remark/remark-unbroken-lines.ts';
import { remarkUnclosedHtml } from './remark/remark-unclosed-html.ts';
import { remarkUnknownDirectives } from './remark/remark-unknown-directives.ts';
import { remarkWholeRows } from './remark/remark-whole-rows.ts';
import { ID_SCOPE } from './rendered.ts';

/**
 * A part's way from Markdown to HTML. The HTML is well-formed XML too, for EPUB.
 * What belongs to one part and not to all comes in `file.data.part`.
 */
export const pipeline = remark()
  .use(remarkDialect)
  .use(remarkCjkFriendly)
  .use(remarkPlainProse)
  // The story wins: what only looks like markup prints as typed.
  .use(remarkUnclosedHtml)
  .use(remarkOpenTags)
  .use(remarkDefinitions)
  .use(remarkAutolinks)
  .use(remarkOrnaments)
  .use(remarkPlainLists)
  .use(remarkAsterisks)
  .use(remarkWholeRows)
  .use(remarkUnknownDirectives)
  // What a story needs beyond Markdown.
  .use(remarkDirectives)
  .use(remarkRuby)
  .use(remarkNesting)
  .use(remarkUnbrokenLines)
  .use(remarkHeldTree)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: ID_SCOPE,
    handlers: { ...hastHandlers, heldTree },
    footnoteBackContent: '↩\uFE0E',
  })
  // Up to here the author wrote it, from here on it is ours.
  .use(rehypeFootnoteFrame)
  .use(rehypeAllowedHtml)
  .use(rehypeModernHtml)
  .use(rehypeHeadings)
  .use(rehypeParagraphIds)
  .use(rehypeTypographic)
  .use(rehypeFacts)
  .use(rehypeFootnotes)
  .use(rehypeRoles)
  .use(rehypeReferences)
  .use(rehypeStringify, { closeSelfClosing: true })
  .freeze();
