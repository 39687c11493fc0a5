import type { PartName } from '../markdown/rendered.ts';
import type { ContentPath } from './model.ts';
import { FIELD_NAMES } from './model.ts';
import { canonicalKey } from './schema/keys.ts';
import { isEmpty } from './schema/mapping.ts';
import { readSource } from './source.ts';
import { readYaml } from './yaml-reader.ts';

/** A piece of Markdown in a file: its text, or a field of its front matter. */
export interface MarkdownPart {
  readonly part: PartName;
  /** Line ends are `\n`. */
  readonly markdown: string;
  /** 1-based line of the file on which it begins. */
  readonly line: number;
}

/**
 * The Markdown in a file, the text first, then the fields that `Source.fields` names. Read as
 * the archive reads it: a line of YAML that the archive had to mend is mended here too.
 */
export function markdownParts(file: ContentPath, bytes: Uint8Array): readonly MarkdownPart[] {
  const source = readSource(file, bytes);
  const yaml = readYaml(file, source.frontMatter ?? '', source.frontMatterLine, canonicalKey);
  const parts: MarkdownPart[] = [];
  if (/\S/u.test(source.body)) {
    parts.push({ part: 'text', markdown: source.body, line: source.bodyLine });
  }
  for (const name of FIELD_NAMES) {
    const entry = yaml.entries.find(({ key }) => canonicalKey(key) === name);
    if (typeof entry?.value !== 'string' || isEmpty(entry.value, name)) continue;
    const { line, column } = yaml.places.at(name);
    // A block scalar begins on the line below its `|` or `>`.
    const isBlock = /^[|>]/u.test(yaml.line(line).slice(column - 1));
    parts.push({ part: name, markdown: entry.value, line: isBlock ? line + 1 : line });
  }
  return parts;
}
