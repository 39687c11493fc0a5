import { isKnownKey } from './keys.ts';

/** A Markdown file, parted. */
export interface FrontMatter {
  readonly syntax: 'yaml' | 'toml';
  readonly matter: string;
  readonly body: string;
  /** 1-based line of the file on which `body` begins. */
  readonly bodyLine: number;
}

const OPENING = /^\s*(?:(?<yaml>---)|\+\+\+)[ \t]*\n/u;
const YAML_END = /^(?:---|\.\.\.)[ \t]*$/mu;
const TOML_END = /^\+\+\+[ \t]*$/mu;
// A key, a list's item, what is indented below either, the end of a list.
const YAML_LINE =
  /^(?:["']?[\p{L}_][\p{L}\p{N} _/.-]*["']?[ \t]*:(?:\s|$)|[ \t]*-(?:\s|$)|[ \t]+\S|[\]}])/u;
const YAML_KEY = /^["']?(?<key>[\p{L}_][\p{L}\p{N} _/.-]*)["']?[ \t]*:(?:\s|$)/u;
const TOML_KEY = /^(?:[\w."'-]+[ \t]*=|\[)/mu;

/**
 * Parts the front matter from the text below it: YAML between two `---`, TOML between two `+++`.
 * @param isCertain whether the file's name says Markdown; then any key will do
 * @returns `undefined` where there is none: a row of dashes may be a scene break
 */
export function frontMatterOf(text: string, isCertain: boolean): FrontMatter | undefined {
  const opening = OPENING.exec(text);
  if (opening === null) return undefined;
  const isYaml = opening.groups?.['yaml'] !== undefined;
  const inside = text.slice(opening[0].length);
  const closing = (isYaml ? YAML_END : TOML_END).exec(inside);
  if (closing === null) return undefined;
  const matter = inside.slice(0, closing.index);
  if (!(isYaml ? couldBeYaml(matter, isCertain) : TOML_KEY.test(matter))) return undefined;
  const end = opening[0].length + closing.index + closing[0].length + 1;
  return {
    syntax: isYaml ? 'yaml' : 'toml',
    matter,
    body: text.slice(end),
    bodyLine: text.slice(0, end).split('\n').length,
  };
}

function couldBeYaml(matter: string, isCertain: boolean): boolean {
  const lines = matter.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const keys = lines.flatMap((line) => YAML_KEY.exec(line)?.groups?.['key'] ?? []);
  const fitting = lines.filter((line) => YAML_LINE.test(line));
  return (
    YAML_KEY.test(lines[0] ?? '') &&
    (isCertain || keys.some(isKnownKey)) &&
    // A value that goes on below without an indent is mended later.
    fitting.length > lines.length * 0.7
  );
}
