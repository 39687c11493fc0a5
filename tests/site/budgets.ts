/** The network's first flight, and a second one: in bytes, compressed. */
export const HTML_BUDGET = 13 * 1024;
export const ASSETS_BUDGET = 12 * 1024;
/** The sheets for print and for forced colours, fetched last by all others: in bytes, compressed. */
export const FEW_READERS_BUDGET = 2 * 1024;
/** All that a chapter page does before a panel is opened, in bytes, compressed. */
export const BEHAVIOUR_BUDGET = 10 * 1024;
/**
 * How much longer the interface's words on a chapter's page may be in any language than in English,
 * in bytes, compressed. The budget of a page in English leaves as much room.
 */
export const LANGUAGE_ROOM = 400;
