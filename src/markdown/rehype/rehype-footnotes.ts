import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { decodeTarget } from '../../archive/content-path.ts';
import { partContext, type PartContext } from '../part-context.ts';
import { ID_SCOPE } from '../rendered.ts';
import { SKIP, walkElements } from '../walk.ts';
import { isFootnoteFrame } from './footnote-frame.ts';

const LABEL_ID = `${ID_SCOPE}footnote-label`;
const NOTE = `${ID_SCOPE}fn-`;
const MARK = `${ID_SCOPE}fnref-`;

interface Note {
  readonly item: Element;
  /** As a browser looks for it: not percent-encoded. */
  readonly name: string;
  readonly number: number;
  /** The ids of the marks that lead to it. */
  readonly marks: string[];
}

/**
 * Makes footnotes what they are for whoever does not see them: a named section, marks that say
 * what they are, and ways back that say where to.
 *
 * @example
 * ```md
 * Fog,[^1] and more of it.[^1]
 *
 * [^1]: A *London particular*.
 * ```
 * ```html
 * <p>Fog,<sup><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-describedby="footnote-label">1</a></sup> and more of it.<sup><a href="#fn-1" id="fnref-1-2" role="doc-noteref" aria-describedby="footnote-label">1</a></sup></p>
 * <section class="footnotes" role="doc-endnotes" aria-labelledby="footnote-label"><h3 id="footnote-label">Footnotes</h3><ol>
 * <li id="fn-1">
 * <p>A <em>London particular</em>. <a href="#fnref-1" role="doc-backlink" aria-label="Back to reference 1">↩︎</a> <a href="#fnref-1-2" role="doc-backlink" aria-label="Back to reference 1-2">↩︎</a></p>
 * </li>
 * </ol></section>
 * ```
 */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile): void => {
    const frame = tree.children.at(-1);
    if (frame?.type !== 'element' || !isFootnoteFrame(frame)) return;
    const context = partContext(file);
    const notes = nameNotes(frame);
    finishMarks(tree, notes);
    for (const note of notes.values()) finishBackLinks(note, context);
    finishFrame(frame, context);
  };
}

/** Only the renderer can write an id that begins with `ID_SCOPE`. */
function idOf({ properties }: Element): string {
  return String(properties['id'] ?? '');
}

/** The footnotes by the names that conversion gave them. */
function nameNotes(frame: Element): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  const taken = new Set<string>();
  walkElements(frame, (node) => {
    if (node.tagName !== 'li' || !idOf(node).startsWith(NOTE)) return;
    const encoded = idOf(node).slice(NOTE.length);
    // mdast-util-to-hast percent-encodes ids, where a browser looks for them decoded.
    const decoded = decodeTarget(encoded);
    const name = taken.has(decoded) ? encoded : decoded;
    taken.add(name);
    notes.set(encoded, { item: node, name, number: notes.size + 1, marks: [] });
    node.properties['id'] = NOTE + name;
  });
  return notes;
}

function finishMarks(tree: Root, notes: ReadonlyMap<string, Note>): void {
  const first = [...notes.values()].map(({ name }) => MARK + name);
  const taken = new Set<string>();
  walkElements(tree, (node) => {
    if (node.tagName !== 'a' || !idOf(node).startsWith(MARK)) return undefined;
    const note = notes.get(String(node.properties['href']).slice(NOTE.length + 1));
    if (note === undefined) return undefined;
    let count = note.marks.length + 1;
    let id = MARK + note.name;
    // A note may be called what the second mark of another would be.
    while (count > 1 && (taken.has(id) || first.includes(id))) {
      id = `${MARK}${note.name}-${String(count)}`;
      count += 1;
    }
    taken.add(id);
    note.marks.push(id);
    node.properties = {
      href: `#${NOTE}${note.name}`,
      id,
      role: 'doc-noteref',
      ariaDescribedBy: LABEL_ID,
    };
    return SKIP;
  });
}

function finishBackLinks({ item, number, marks }: Note, { labels }: PartContext): void {
  const waiting = marks.entries();
  walkElements(item, (node) => {
    const href = String(node.properties['href'] ?? '');
    if (node.tagName !== 'a' || idOf(node) !== '' || !href.startsWith(`#${MARK}`)) return undefined;
    const [index, mark] = waiting.next().value ?? [];
    // Its mark stood in something that was left out.
    if (index === undefined || mark === undefined) return [];
    const reference = index === 0 ? String(number) : `${String(number)}-${String(index + 1)}`;
    node.properties = {
      href: `#${mark}`,
      role: 'doc-backlink',
      ariaLabel: labels.backToReference.replace('{reference}', reference),
    };
    return SKIP;
  });
}

function finishFrame(frame: Element, { labels, language, headingTop }: PartContext): void {
  frame.tagName = 'section';
  frame.properties = { className: ['footnotes'], role: 'doc-endnotes', ariaLabelledBy: LABEL_ID };
  frame.children.unshift({
    type: 'element',
    tagName: `h${String(headingTop)}`,
    properties: {
      id: LABEL_ID,
      ...(labels.language === language ? {} : { lang: labels.language, dir: labels.dir }),
    },
    children: [{ type: 'text', value: labels.footnotes }],
  });
}
