import type { ShelfWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the reader's shelf in German. */
export const shelf: ShelfWords = {
  title: 'Dein Regal',
  keep: 'Für später vormerken',
  more: 'Notizen und Listen',

  intro:
    'Was du liest, vormerkst und dazu schreibst, nur in diesem Browser. Nichts davon wird irgendwohin gesendet.',
  reading: 'Angefangen',
  later: 'Für später vorgemerkt',
  followed: 'Abonniert',
  finished: 'Zu Ende gelesen',
  annotated: 'Markierungen und Lesezeichen',
  history: 'Verlauf',
  hidden: 'In Listen weggelassen',
  showAgain: 'Wieder zeigen',
  by: 'von',
  position: '{position} von {chapters}',
  chapters: forms('# Kapitel', '# Kapitel'),
  goOn: 'Weiterlesen',
  start: 'Lesen',
  again: 'Noch einmal lesen',
  forget: 'Vergessen',
  remove: 'Entfernen',
  between: ' · ',

  newChapters: forms('# neues Kapitel', '# neue Kapitel'),
  gone: 'Diese Geschichte ist nicht mehr im Archiv.',

  rest: forms('# weiterer Eintrag', '# weitere Einträge'),

  find: 'Dein Regal durchsuchen',
  notFound: 'Nichts in deinem Regal enthält diese Wörter.',

  empty: 'Hier ist noch nichts.',
  emptyHelp:
    'Eine Geschichte, die du zu lesen beginnst, kommt von selbst hierher, mit dem Absatz, bei dem du aufgehört hast. „Für später vormerken“ auf der Seite einer Geschichte stellt sie auch hierher; unter „Notizen und Listen“ steht, was du sonst noch davon aufheben kannst.',
  browse: 'Alle Geschichten durchstöbern',

  undo: 'Rückgängig machen',
  undone: 'Es ist wie zuvor.',
  forgotten: '„{title}“ ist nicht mehr in deinem Regal.',
  removed: 'Es ist nicht mehr in deinem Regal.',
  historyCleared: 'Dein Verlauf ist leer.',
  cleared: 'Dein Regal ist leer.',

  copy: 'Eine Kopie davon',
  copyHelp:
    'Das Regal ist fort, wenn in diesem Browser die Daten dieser Website gelöscht werden, und in einen anderen kommt es nicht mit. Eine Datei schon.',
  save: 'Als Datei speichern',
  saved: 'Dein Regal wurde als {file} gespeichert.',
  fileName: 'regal-{date}',
  take: 'Eine Datei aufnehmen',
  taken: forms('# Geschichte wurde aufgenommen.', '# Geschichten wurden aufgenommen.'),
  preferencesTaken: 'Deine Filter und Vorlieben wurden aufgenommen.',
  nothingTaken: 'Nichts in dieser Datei ist neuer als das, was hier ist.',
  forgetting: 'Vergessen',
  noHistory: 'Keinen Verlauf führen',
  clearHistory: 'Den Verlauf löschen',
  clear: 'Alles vergessen',

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

  panelFailed: 'Das ließ sich nicht laden. Versuch es noch einmal, sobald du online bist.',
  outdated:
    'Das Archiv hat sich geändert, seit diese Seite geöffnet wurde. Lade sie neu, dann geht es.',
  blocked:
    'Dieser Browser merkt sich nichts für diese Website: Das Speichern ist ausgeschaltet, wie in manchen privaten Fenstern. Du kannst alles lesen, und diese Seite bleibt leer.',
  full: 'Dieser Browser hat keinen Platz mehr für diese Website, und es wurde nichts geändert. Speichere das Regal als Datei und vergiss dann einiges davon.',

  withoutScript:
    'Das Regal steht in deinem Browser und nirgends sonst. Es braucht JavaScript, um zu zeigen, was darin ist.',
};
