/** A note as FanFicFare sets it apart from a chapter’s text, below a label. */
export interface Note<Node> {
  /** `Notes for the Chapter:` */
  readonly label: string;
  readonly nodes: readonly Node[];
}

/** A chapter as FanFicFare writes it, its notes set apart. */
export interface ChapterParts<Node> {
  readonly text: readonly Node[];
  readonly summary: readonly Node[];
  readonly notes: readonly Node[];
  readonly endnotes: readonly Node[];
  /** Of the whole story: at the head of its first chapter and the foot of its last one. */
  readonly storyNotes: readonly Node[];
  readonly storyEndnotes: readonly Node[];
}

const OF_THE_STORY = /^author[’']s notes?:?$/iu;
const SUMMARY = /^summary/iu;

/**
 * Puts a chapter’s notes where they belong.
 * @param place of the chapter among all of the story’s
 */
export function sortNotes<Node>(
  text: readonly Node[],
  atHead: readonly Note<Node>[],
  atFoot: readonly Note<Node>[],
  place: { readonly first: boolean; readonly last: boolean },
): ChapterParts<Node> {
  const isSummary = ({ label }: Note<Node>): boolean => SUMMARY.test(label);
  const isStorys = ({ label }: Note<Node>): boolean => OF_THE_STORY.test(label);
  const nodesOf = (notes: readonly Note<Node>[]): readonly Node[] =>
    notes.flatMap(({ nodes }) => nodes);
  return {
    text,
    summary: nodesOf(atHead.filter(isSummary)),
    notes: nodesOf(atHead.filter((note) => !isSummary(note) && !(place.first && isStorys(note)))),
    endnotes: nodesOf(atFoot.filter((note) => !(place.last && isStorys(note)))),
    storyNotes: place.first ? nodesOf(atHead.filter(isStorys)) : [],
    storyEndnotes: place.last ? nodesOf(atFoot.filter(isStorys)) : [],
  };
}
