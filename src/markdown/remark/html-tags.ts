import type { Html } from 'mdast';
import { isHtmlTag } from '../syntax/html.ts';

/** A tag or an unclosed comment in raw HTML. */
export interface HtmlTag {
  readonly node: Html;
  /** In small letters; `!--` for a comment that never closes. */
  readonly name: string;
  readonly closes: boolean;
  /** Whether it ends with `/>`. */
  readonly closesItself: boolean;
  /** Where in the node's value it begins. */
  readonly at: number;
}

const TAG =
  /<!--(?:(?!<!--)[^])*?-->|<(?:(?<comment>!--)|(?<slash>\/?)(?<name>[A-Za-z][A-Za-z0-9]*)(?=[\s/>])(?:[^<>]*(?<itself>\/)>)?)/gu;

/** The tags of a piece of raw HTML that HTML knows, in the order of the text. */
export function htmlTags(node: Html): readonly HtmlTag[] {
  const tags: HtmlTag[] = [];
  for (const match of node.value.matchAll(TAG)) {
    const { comment, slash, name, itself } = match.groups ?? {};
    if (comment !== undefined || (name !== undefined && isHtmlTag(name))) {
      tags.push({
        node,
        name: comment ?? name?.toLowerCase() ?? '',
        closes: slash === '/',
        closesItself: itself !== undefined,
        at: match.index,
      });
    }
  }
  return tags;
}
