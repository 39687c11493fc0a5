/** What becomes of stories that are read to their ends: nothing, or they are dimmed, or left out. */
export const READ_CHOICES = ['shown', 'dimmed', 'leftOut'] as const;
export type ReadChoice = (typeof READ_CHOICES)[number];

/** The choice of this name; that nothing becomes of them for anything else. */
export function parseReadChoice(as: unknown): ReadChoice {
  return READ_CHOICES.find((choice) => choice === as) ?? 'shown';
}
