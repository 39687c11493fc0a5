import type { Bond } from './model.ts';

export type Joint = '/' | '&' | '~';

/** A relationship as an author wrote it, taken apart. */
export interface ParsedRelationship {
  /** In the author's order; a single one where the name joins nobody: `Johnlock`. */
  readonly members: readonly string[];
  /** What stands between them, one fewer. */
  readonly joints: readonly Joint[];
  /** `past`, `background`, `one-sided`. */
  readonly qualifiers: readonly string[];
}

// `x` needs spaces, being a letter; `&` too, being part of names; a full-width or × sign does not.
const JOINTS = /(\s*[/／]\s*|\s+x\s+|\s*×\s*|\s+&\s+|\s*＆\s*|\s*[~～]\s*)/u;
const QUALIFIERS =
  /\s*[（(]((?:past|background|one[- ]sided)(?:\s*[,;]\s*(?:past|background|one[- ]sided))*)[)）]\s*$/iu;
const WRITTEN_JOINTS: Readonly<Record<Joint, string>> = { '/': '/', '&': ' & ', '~': ' ~ ' };

/**
 * Takes a relationship apart at `/`, ` x `, ` & ` and `~`.
 * @param isWholeName whether a text with such a sign in it is the name of one character
 */
export function parseRelationship(
  written: string,
  isWholeName: (name: string) => boolean,
): ParsedRelationship {
  const { name, qualifiers } = splitQualifiers(written);
  // Names and the joints between them take turns.
  const pieces = name.split(JOINTS);
  const members: string[] = [];
  const joints: Joint[] = [];
  let index = 0;
  while (index < pieces.length) {
    let end = pieces.length;
    while (end > index + 1 && !isWholeName(pieces.slice(index, end).join(''))) end -= 2;
    const member = pieces.slice(index, end).join('').trim();
    if (member !== '') {
      if (members.length > 0) joints.push(jointOf(pieces[index - 1] ?? ''));
      members.push(member);
    }
    index = end + 1;
  }
  return { members, joints, qualifiers };
}

/** `A/B (past, one-sided)` is `A/B`, and `past` and `one-sided`. */
export function splitQualifiers(written: string): {
  readonly name: string;
  readonly qualifiers: readonly string[];
} {
  let name = written.trim();
  const qualifiers: string[] = [];
  for (let match = QUALIFIERS.exec(name); match !== null; match = QUALIFIERS.exec(name)) {
    const found = (match[1] ?? '').split(/[,;]/u).map((each) => each.trim().toLowerCase());
    qualifiers.unshift(...found.map((each) => each.replace(/\s/u, '-')));
    name = name.slice(0, match.index);
  }
  return { name, qualifiers: [...new Set(qualifiers)] };
}

/** Puts names together again, with one spelling for each joint. */
export function joinNames(names: readonly string[], joints: readonly Joint[]): string {
  return names
    .map((name, index) => {
      const joint = joints[index - 1];
      return joint === undefined ? name : WRITTEN_JOINTS[joint] + name;
    })
    .join('');
}

/** The same for the same people joined in the same ways, in whatever order. */
export function relationshipIdentity(
  memberNames: readonly string[],
  joints: readonly Joint[],
): string {
  return [[...joints].sort().join(''), ...[...memberNames].sort()].join('\u001f');
}

/** Where joints are mixed, the closest tie names the bond. */
export function bondOf(joints: readonly Joint[]): Bond | undefined {
  if (joints.includes('/')) return 'romantic';
  if (joints.includes('~')) return 'queerplatonic';
  return joints.length > 0 ? 'platonic' : undefined;
}

function jointOf(written: string): Joint {
  const sign = written.trim();
  if (sign === '&' || sign === '＆') return '&';
  return sign === '~' || sign === '～' ? '~' : '/';
}
