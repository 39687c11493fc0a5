import type { PartName } from '../markdown/rendered.ts';
import type { Source } from './model.ts';
import type { Place } from './problem.ts';
import { scalarPlaces } from './scalar-places.ts';
import { canonicalKey } from './schema/keys.ts';
import { readSource } from './source.ts';
import { readYaml } from './yaml-reader.ts';

/** A piece of Markdown in a file: its text, or a field of its front matter. */
export interface MarkdownPart {
  readonly part: PartName;
  /** Line ends are `\n`. */
  readonly markdown: string;
  /** Where a place in it stands in the file. */
  readonly inFile: (place: Place) => Place;
}

/**
 * The Markdown in a file, the text first, then the fields. Read as the archive reads it: a line of
 * YAML that the archive had to mend is mended here too.
 */
export function markdownParts(
  { file, fields }: Pick<Source, 'file' | 'fields'>,
  bytes: Uint8Array,
): readonly MarkdownPart[] {
  const source = readSource(file, bytes);
  const parts: MarkdownPart[] = [];
  if (/\S/u.test(source.body)) {
    const above = source.bodyLine - 1;
    const inFile = ({ line, column }: Place): Place => ({ line: line + above, column });
    parts.push({ part: 'text', markdown: source.body, inFile });
  }
  if (fields.length === 0) return parts;
  const yaml = readYaml(file, source.frontMatter ?? '', source.frontMatterLine, canonicalKey);
  for (const name of fields) {
    const entry = yaml.entries.find(({ key }) => canonicalKey(key) === name);
    if (typeof entry?.value !== 'string') continue;
    const { value } = entry;
    const start = yaml.places.at(name);
    // Most fields have neither a link nor a fault, and are never asked for a place.
    const inFile = (place: Place): Place => {
      const above = source.frontMatterLine - 1;
      const lines = (source.frontMatter ?? '').split('\n');
      const inMatter = { ...start, line: start.line - above };
      const found = scalarPlaces(value, lines, inMatter)(place);
      return { ...found, line: found.line + above };
    };
    parts.push({ part: name, markdown: value, inFile });
  }
  return parts;
}
