import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';

/** Footnotes apart from the text that they belong to. */
export interface PartedFootnotes {
  readonly text: readonly RootContent[];
  readonly footnotes: readonly FootnoteDefinition[];
}

export function partFootnotes(content: readonly RootContent[]): PartedFootnotes {
  return {
    text: content.filter((node) => node.type !== 'footnoteDefinition'),
    footnotes: content.filter((node) => node.type === 'footnoteDefinition'),
  };
}

/** Texts of one story, each with the footnotes that it asks for; the last one has what nobody does. */
export function withFootnotes(
  texts: readonly Root[],
  footnotes: readonly FootnoteDefinition[],
): readonly Root[] {
  if (footnotes.length === 0) return texts;
  const asked = new Set<FootnoteDefinition>();
  const own = texts.map((text) => {
    const notes = footnotesOf(text, footnotes);
    for (const note of notes) asked.add(note);
    return notes;
  });
  return texts.map((text, index) => {
    const left = index === texts.length - 1 ? footnotes.filter((note) => !asked.has(note)) : [];
    return { ...text, children: [...text.children, ...(own[index] ?? []), ...left] };
  });
}

/** In the order of their own list; a footnote can lead to another. */
function footnotesOf(
  text: Root,
  footnotes: readonly FootnoteDefinition[],
): readonly FootnoteDefinition[] {
  const wanted = new Set(references(text));
  // A set goes on with what is added to it meanwhile.
  for (const identifier of wanted) {
    const note = footnotes.find((each) => each.identifier === identifier);
    if (note !== undefined) for (const further of references(note)) wanted.add(further);
  }
  return footnotes.filter(({ identifier }) => wanted.has(identifier));
}

function references(node: Nodes): readonly string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap(references) : [];
}
