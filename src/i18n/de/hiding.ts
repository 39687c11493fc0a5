import type { HidingWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of what a reader never wants to see, in German. */
export const hiding: HidingWords = {
  never: 'Nie mehr zeigen',
  thisStory: 'diese Geschichte',
  done: '„{name}“ wird dir nicht mehr gezeigt.',
  undo: 'Rückgängig machen',
  close: 'Schließen',
  kinds: {
    story: 'Geschichte',
    fandom: 'Fandom',
    relationship: 'Beziehung',
    character: 'Figur',
    tag: 'Tag',
    rating: 'Altersfreigabe',
    warning: 'Warnung',
    category: 'Kategorie',
    status: 'Stand',
    author: 'Autorin oder Autor',
    series: 'Reihe',
    collection: 'Sammlung',
    language: 'Sprache',
  },
  leftOut: forms(
    '# Geschichte ist weggelassen, die du nie sehen willst.',
    '# Geschichten sind weggelassen, die du nie sehen willst.',
  ),
  shownOnce: forms(
    '# Geschichte ist dabei, die du nie sehen willst.',
    '# Geschichten sind dabei, die du nie sehen willst.',
  ),
  showOnce: 'Dieses eine Mal alles zeigen',
  leaveOut: 'Wieder weglassen',
  again: 'Wieder zeigen',
  againNamed: 'Wieder zeigen: {name}',
};
