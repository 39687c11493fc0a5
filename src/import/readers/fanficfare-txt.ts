import type { Root, RootContent } from 'mdast';
import { decodeText } from '../encoding.ts';
import { fanficfareStory, type FanficfareParts } from '../fanficfare/story.ts';
import { readTextFile } from '../fanficfare/text-file.ts';
import { textParts } from '../fanficfare/text-notes.ts';
import { MarkdownText } from '../markdown-source/markdown-text.ts';
import { paragraph, root } from '../plain-text/mdast.ts';
import { reportEncoding } from '../plain-text/report.ts';
import { entry } from '../report-entry.ts';
import { RefusedError, titleFromName, type SourceFile } from '../source-file.ts';
import type { ReportEntry, StoryDraft } from '../story-draft.ts';

/** Reads a text file by FanFicFare: https://github.com/JimmXinu/FanFicFare. */
export function readFanficfareText({ bytes, name, beside = () => undefined }: SourceFile): {
  readonly draft: StoryDraft;
  readonly format: string;
} {
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw new RefusedError('its encoding is not known: save it as UTF-8');
  const { title, authors, fields, paragraphs, sections, isWhole } = readTextFile(decoded.text);
  const markdown = new MarkdownText({ grammar: 'html2text', beside });
  const chapters = sections.map(({ heading, markdown: text, line }, index) => {
    const place = { first: index === 0, last: index === sections.length - 1 };
    return { heading, parts: textParts(markdown.read(text, line), place) };
  });
  const addresses = fields.find(({ label }) => label === 'Author URL')?.value;
  const parts: FanficfareParts = {
    title: title === '' ? titleFromName(name) : title,
    authors: namesOf(authors, addresses),
    address: undefined,
    fields,
    summary: present(paragraphs.map((text) => paragraph([text], false))),
    sections: chapters.map(({ heading, parts: own }) => ({
      heading,
      text: root(own.text),
      summary: present(own.summary),
      notes: present(own.notes),
      endnotes: present(own.endnotes),
      storyNotes: present(own.storyNotes),
      storyEndnotes: present(own.storyEndnotes),
    })),
    cover: undefined,
  };
  const story = fanficfareStory(parts);
  return {
    draft: {
      ...story,
      pictures: markdown.pictures,
      report: [
        ...reportEncoding(decoded),
        ...(isWhole ? [] : [CUT_OFF]),
        ...story.report,
        ...markdown.report,
      ],
    },
    format: 'FanFicFare download (text)',
  };
}

const CUT_OFF: ReportEntry = entry(
  'cut-off',
  'The last line of such files, End file., is missing: see whether the end of the story is, too',
);

/** A comma may stand in a name; there are as many addresses as there are names. */
function namesOf(authors: string, addresses: string | undefined): readonly string[] {
  const names = authors.split(/, +/u).filter((name) => name !== '');
  const isOne = addresses !== undefined && addresses.match(/https?:/gu)?.length === 1;
  return isOne ? [authors] : names;
}

function present(nodes: readonly RootContent[]): Root | undefined {
  return nodes.length === 0 ? undefined : root(nodes);
}
