import type { ShelfWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the reader's shelf in German. */
export const shelf: ShelfWords = {
  title: 'Dein Regal',
  keep: 'Ins Regal stellen',
  notKept: 'Dieser Browser merkt sich nichts mehr für diese Website.',

  intro:
    'Was du liest und was du aufhebst, nur in diesem Browser. Nichts davon wird irgendwohin gesendet.',
  reading: 'Angefangen',
  kept: 'Aufgehoben',
  finished: 'Zu Ende gelesen',
  by: 'von',
  position: '{position} von {chapters}',
  chapters: forms('# Kapitel', '# Kapitel'),
  goOn: 'Weiterlesen',
  start: 'Lesen',
  again: 'Noch einmal lesen',
  forget: 'Vergessen',
  between: ' · ',

  newChapters: forms('# neues Kapitel', '# neue Kapitel'),
  gone: 'Diese Geschichte ist nicht mehr im Archiv.',

  empty: 'Hier ist noch nichts.',
  emptyHelp:
    'Eine Geschichte, die du zu lesen beginnst, kommt von selbst hierher, mit dem Absatz, bei dem du aufgehört hast. „Ins Regal stellen“ auf der Seite einer Geschichte hebt sie hier für später auf.',
  browse: 'Alle Geschichten durchstöbern',

  undo: 'Rückgängig machen',
  undone: 'Es ist wie zuvor.',
  forgotten: '„{title}“ ist nicht mehr in deinem Regal.',
  cleared: 'Dein Regal ist leer.',

  copy: 'Eine Kopie davon',
  copyHelp:
    'Das Regal ist fort, wenn in diesem Browser die Daten dieser Website gelöscht werden, und in einen anderen kommt es nicht mit. Eine Datei schon.',
  save: 'Als Datei speichern',
  saved: 'Dein Regal wurde als {file} gespeichert.',
  fileName: 'regal-{date}',
  take: 'Eine Datei aufnehmen',
  taken: forms('# Geschichte wurde aufgenommen.', '# Geschichten wurden aufgenommen.'),
  nothingTaken: 'Nichts in dieser Datei ist neuer als das, was hier ist.',
  clear: 'Das Regal leeren',

  refused: {
    unreadable: 'Es wurde nichts aufgenommen: Die Datei ließ sich nicht lesen.',
    large: 'Es wurde nichts aufgenommen: Die Datei ist zu groß für ein Regal.',
    damaged:
      'Es wurde nichts aufgenommen: Die Datei ist beschädigt, oder sie war nie ein gespeichertes Regal.',
    other: 'Es wurde nichts aufgenommen: Das ist kein gespeichertes Regal.',
    newer:
      'Es wurde nichts aufgenommen: Die Datei stammt von einem neueren Regal als diesem. Lade die Seite neu und versuch es noch einmal.',
    entry: 'Es wurde nichts aufgenommen: Was die Datei über „{story}“ sagt, ist beschädigt.',
    full: 'Es wurde nichts aufgenommen: Dieser Browser hat keinen Platz dafür.',
  },

  blocked:
    'Dieser Browser merkt sich nichts für diese Website: Das Speichern ist ausgeschaltet, wie in manchen privaten Fenstern. Du kannst alles lesen, und diese Seite bleibt leer.',
  full: 'Dieser Browser hat keinen Platz mehr für diese Website: Neue Lesestellen werden nicht gemerkt. Speichere das Regal als Datei und vergiss dann einige Geschichten.',

  withoutScript:
    'Das Regal steht in deinem Browser und nirgends sonst. Es braucht JavaScript, um zu zeigen, was darin ist.',
};
