import { spellingsOf, type SoughtField } from '../../catalogue-manifest.ts';
import { phraseTest } from '../phrase.ts';
import { raise, type Worths } from '../worths.ts';
import type { Columns } from './columns.ts';
import { WORTH } from './reading.ts';

/**
 * Of stories in which the words of a phrase stand somewhere in a field, what those are worth that
 * hold it in one title or name.
 * @param some in which the words stand, by their numbers
 */
export async function worthOfPhrase(
  phrase: string,
  field: SoughtField,
  some: readonly number[],
  columns: Columns,
): Promise<Worths> {
  const held = new Float32Array(columns.manifest.stories);
  if (some.length === 0) return held;
  const { mayHold, holds } = phraseTest(phrase, field);
  if (field === 'title') {
    const titles = await columns.titlesOf(some);
    const holding = some.filter((_, at) => holds(titles[at] ?? ''));
    raise(held, holding, WORTH.title);
    return held;
  }
  const [names, letters] = await Promise.all([columns.names(field), columns.letters(field)]);
  const places: number[] = [];
  // Of 50,000 names few come near it, and the letters of all are kept.
  for (const [place, spelt] of letters.entries()) {
    if (spelt.some(mayHold) && spellingsOf(names[place] ?? '').some(holds)) places.push(place);
  }
  for (const stories of await columns.storiesOf(`${field}-stories`, places)) {
    raise(held, stories, WORTH[field]);
  }
  return held;
}
