import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { decodeTarget } from '../../archive/content-path.ts';
import { itemsAsTyped } from '../../markdown/remark/as-typed.ts';
import { looksLikeDialogue } from '../../markdown/remark/dialogue-list.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import { Pictures } from '../html/pictures.ts';
import { Findings } from '../html/text/findings.ts';
import { toLines } from '../plain-text/lines.ts';
import { detectWrap } from '../plain-text/unwrap.ts';
import { entry } from '../report-entry.ts';
import type { PictureDraft, Place, ReportEntry } from '../story-draft.ts';
import { takeAttributeLists } from './attribute-lists.ts';
import { parseHtml2text } from './html2text.ts';
import { normalise } from './normalise.ts';
import { isObsidian, readObsidian, withoutComments } from './obsidian.ts';
import { parseMarkdown, type Grammar } from './parse.ts';
import { withoutTemplateTags } from './template-tags.ts';
import { hasTooManyMarks } from './too-many-marks.ts';

export interface MarkdownTextOptions {
  readonly grammar: Grammar;
  /** See `SourceFile`. */
  readonly beside: (path: string) => Uint8Array | undefined;
}

const PROTOCOL = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu;

/**
 * Reads the Markdown of one file, piece by piece. What all pieces have in common is kept here: the
 * pictures, and what a person should be told.
 */
export class MarkdownText {
  readonly #grammar: Grammar;
  readonly #beside: MarkdownTextOptions['beside'];
  readonly #pictures = new Pictures();
  readonly #findings = new Findings();
  readonly #found = {
    dropped: [] as Place[],
    left: [] as Place[],
    attributes: [] as string[],
    comments: 0,
    embeds: [] as string[],
    links: [] as string[],
    tooManyMarks: false,
  };

  constructor({ grammar, beside }: MarkdownTextOptions) {
    this.#grammar = grammar;
    this.#beside = beside;
  }

  /**
   * The text of the file, or of a value in its front matter.
   * @param firstLine 1-based line of the file on which it begins
   */
  read(markdown: string, firstLine: number): Root {
    this.#found.tooManyMarks ||= hasTooManyMarks(markdown);
    switch (this.#grammar) {
      case 'lamplight':
        return this.#readOwn(markdown);
      case 'commonmark':
        return this.#readForeign(markdown, firstLine);
      case 'html2text': {
        const tree = parseHtml2text(markdown);
        this.#normalise(tree, { breaksLines: false, keepsLinks: true });
        return tree;
      }
    }
  }

  /** The name of a picture's file beside the story; its own address where it is on the web. */
  picture(src: string): string | undefined {
    if (PROTOCOL.test(src)) {
      this.#findings.remotePicture(src);
      return src;
    }
    const path = decodeTarget(src.replace(/[?#].*$/u, '')).replace(/^(?:\.?\/)+/u, '');
    const bytes = this.#beside(path);
    return bytes && this.#pictures.add(path, bytes);
  }

  get pictures(): readonly PictureDraft[] {
    return this.#pictures.all;
  }

  get report(): readonly ReportEntry[] {
    const { dropped, left, attributes, comments, embeds, links, tooManyMarks } = this.#found;
    const found: readonly (readonly [boolean, ReportEntry])[] = [
      [
        dropped.length > 0,
        {
          code: 'shortcodes',
          message: 'These tags of a site generator were dropped; the text in them is kept',
          places: dropped,
        },
      ],
      [
        left.length > 0,
        {
          code: 'template-values',
          message: 'A site generator would put something else here; these stand as typed',
          places: left,
        },
      ],
      [attributes.length > 0, listed('attributes', 'Attributes were dropped', attributes)],
      [
        comments > 0,
        entry('comments', `${String(comments)} comments are kept where no page shows them`),
      ],
      [
        embeds.length > 0,
        listed('embeds', 'The text of these notes is not in the file; their names stand', embeds),
      ],
      [
        links.length > 0,
        listed('site-links', 'Links to other pages of the site became their text', links),
      ],
      [
        tooManyMarks,
        entry('marks', 'One paragraph has thousands of marks of emphasis: all stand as typed'),
      ],
    ];
    return [...found.filter(([is]) => is).map(([, each]) => each), ...this.#findings.all];
  }

  #readOwn(markdown: string): Root {
    const tree = parseMarkdown(markdown, 'lamplight');
    const file = new VFile(markdown);
    walkMarkdown(tree, (node) =>
      node.type === 'list' && looksLikeDialogue(node, file) ? itemsAsTyped(node, file) : undefined,
    );
    this.#normalise(tree, { breaksLines: false, keepsLinks: true });
    return tree;
  }

  #readForeign(markdown: string, firstLine: number): Root {
    const { text, dropped, left } = withoutTemplateTags(markdown, firstLine);
    const fromObsidian = isObsidian(text);
    const commented = fromObsidian ? withoutComments(text) : { text, count: 0 };
    const tree = parseMarkdown(commented.text, 'commonmark');
    const attributes = takeAttributeLists(tree);
    const { embeds } = readObsidian(tree);
    // Obsidian shows a line end as one, and who wraps lines by hand does not mean it.
    const breaksLines = fromObsidian && detectWrap(toLines(text)) === undefined;
    this.#normalise(tree, { breaksLines, keepsLinks: false });
    this.#found.dropped.push(...dropped);
    this.#found.left.push(...left);
    this.#found.attributes.push(...attributes);
    this.#found.comments += commented.count;
    this.#found.embeds.push(...embeds);
    return tree;
  }

  #normalise(
    tree: Root,
    how: { readonly breaksLines: boolean; readonly keepsLinks: boolean },
  ): void {
    const { links, pictures } = normalise(tree, { ...how, picture: (src) => this.picture(src) });
    this.#found.links.push(...links);
    for (const src of pictures) this.#findings.lostPicture(src);
  }
}

function listed(code: string, message: string, items: readonly string[]): ReportEntry {
  return entry(code, `${message}: ${[...new Set(items)].join(', ')}`);
}
