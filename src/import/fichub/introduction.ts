import type { Element, ElementContent, Root } from 'hast';
import { select } from 'hast-util-select';
import { parseCalendarDay } from '../../archive/calendar-day.ts';
import type { Mutable } from '../../archive/mutable.ts';
import { status } from '../../archive/schema/vocabulary.ts';
import { readMetadataLine, type MetadataLine } from '../fanfiction-net/metadata-line.ts';
import { attribute, isBlank, isElement, plainText } from '../html/elements.ts';
import type { StoryDraft } from '../story-draft.ts';

/** What the first page of FicHub's books says. */
export interface Introduction {
  readonly description: readonly ElementContent[];
  readonly facts: Pick<StoryDraft, 'status' | 'published' | 'updated'>;
  readonly source: string | undefined;
  /** The site's own line, where that is FanFiction.net. */
  readonly line: MetadataLine | undefined;
  /** As FicHub counts them. */
  readonly words: number | undefined;
  /** What other sites' stories have there, for the notes. */
  readonly unknown: readonly ElementContent[];
}

const LABEL = /^(?<label>Status|Published|Updated|Words|Chapters|Original source): ?(?<value>.*)$/u;
const BY_FICHUB = 'Exported with the assistance of';

/** Whether a document is such a page. */
export function isIntroduction(tree: Root): boolean {
  const by = select('body > p > b', tree);
  return select('body > h1', tree) !== undefined && by !== undefined && isByline(by);
}

function isByline(element: Element): boolean {
  return plainText(element).startsWith('By: ');
}

/** Reads a page for which {@link isIntroduction} holds. */
export function readIntroduction(tree: Root): Introduction {
  const nodes = (select('body', tree)?.children ?? []).filter((node) => !isBlank(node));
  const from = nodes.findIndex((node) => isElement(node) && isByline(node)) + 1;
  const to = nodes.findIndex((node, index) => index >= from && isFact(node));
  const description = nodes.slice(from, to < 0 ? undefined : to);
  const facts: Mutable<Introduction['facts']> = {};
  const unknown: ElementContent[] = [];
  let [source, line, words]: [string?, MetadataLine?, number?] = [];
  for (const node of to < 0 ? [] : nodes.slice(to)) {
    const text = plainText(node);
    const { label, value = '' } = LABEL.exec(text)?.groups ?? {};
    const day = parseCalendarDay(value);
    const state = label === 'Status' ? status.safeParse(value).data : undefined;
    line ??= readMetadataLine(text);
    if (state !== undefined) facts.status = state;
    else if (label === 'Published' && day !== undefined) facts.published = day;
    else if (label === 'Updated' && day !== undefined) facts.updated = day;
    else if (label === 'Words') words = Number(value.replace(/\D/gu, ''));
    else if (label === 'Original source') source = addressIn(node) ?? value;
    else if (label === 'Chapters' || text === '' || text.startsWith(BY_FICHUB)) continue;
    else if (readMetadataLine(text) === undefined) unknown.push(node);
  }
  return { description, facts, source, line, words, unknown };
}

function isFact(node: ElementContent): boolean {
  const text = plainText(node);
  return LABEL.test(text) || text.startsWith(BY_FICHUB) || readMetadataLine(text) !== undefined;
}

function addressIn(node: ElementContent): string | undefined {
  const link = isElement(node) ? select('a[href]', node) : undefined;
  return link && attribute(link, 'href');
}
