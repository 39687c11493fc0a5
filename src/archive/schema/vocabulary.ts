import { RATINGS, STATUSES } from '../model.ts';
import { oneOf, wellKnown } from './value.ts';

/** The five ratings; the other names are those of the Archive of Our Own and of FanFiction.net. */
export const rating = oneOf(
  RATINGS,
  {
    'general audiences': 'general',
    'teen and up audiences': 'teen',
    'teen and up': 'teen',
    'not rated': 'unrated',
    G: 'general',
    K: 'general',
    'K+': 'general',
    T: 'teen',
    M: 'mature',
    E: 'explicit',
  },
  'unknown-rating',
  'rating',
);

export const status = oneOf(
  STATUSES,
  {
    completed: 'complete',
    finished: 'complete',
    'in progress': 'ongoing',
    'work in progress': 'ongoing',
    wip: 'ongoing',
    'on hiatus': 'hiatus',
    discontinued: 'abandoned',
  },
  'unknown-status',
  'status',
);

const NO_WARNINGS = 'No Archive Warnings Apply';
const CHOSE_NOT_TO = 'Creator Chose Not To Use Archive Warnings';
const VIOLENCE = 'Graphic Depictions Of Violence';
const DEATH = 'Major Character Death';
const RAPE = 'Rape/Non-Con';
const UNDERAGE = 'Underage Sex';

export const warnings = wellKnown([NO_WARNINGS, CHOSE_NOT_TO, VIOLENCE, DEATH, RAPE, UNDERAGE], {
  none: NO_WARNINGS,
  'no warnings apply': NO_WARNINGS,
  'no warnings': NO_WARNINGS,
  'choose not to use archive warnings': CHOSE_NOT_TO,
  'creator chose not to warn': CHOSE_NOT_TO,
  'chose not to warn': CHOSE_NOT_TO,
  'choose not to warn': CHOSE_NOT_TO,
  'graphic violence': VIOLENCE,
  violence: VIOLENCE,
  'character death': DEATH,
  'rape/noncon': RAPE,
  'rape/non con': RAPE,
  'non-con': RAPE,
  noncon: RAPE,
  rape: RAPE,
  underage: UNDERAGE,
});

export const categories = wellKnown(['Gen', 'F/M', 'M/M', 'F/F', 'Multi', 'Other'], {
  general: 'Gen',
  genfic: 'Gen',
  'm/f': 'F/M',
  het: 'F/M',
  slash: 'M/M',
  femslash: 'F/F',
});
