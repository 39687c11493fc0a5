import type { PanelWords } from '../dictionary.ts';

/** Text of the panels in French. */
export const panels: PanelWords = {
  close: 'Fermer',

  footnotes: {
    title: 'Note {number}',
    all: 'À la fin, avec les autres',
  },

  contents: {
    title: 'Sommaire',
    titlePage: 'La page de l’histoire',
    failed: 'Les chapitres n’ont pas pu être chargés. Ils sont sur la page de l’histoire.',
  },

  keys: {
    title: 'Touches',
    does: {
      next: 'Chapitre suivant, page suivante',
      previous: 'Chapitre précédent, page précédente',
      story: 'La page de l’histoire',
      down: 'Paragraphe suivant\u202f; dans une liste, histoire suivante',
      up: 'Paragraphe précédent\u202f; dans une liste, histoire précédente',
      contents: 'Sommaire',
      share: 'Partager les mots choisis, ou ce passage',
      settings: 'Réglages de lecture',
      search: 'Recherche',
      keys: 'Cette liste',
    },
    off: 'Désactiver ces touches',
  },

  marks: {
    read: 'lu',
    part: '{part} lu',
    new: 'nouveau',
    begun: 'commencé',
    finished: 'lu jusqu’à la fin',
    newChapters: {
      one: '# nouveau chapitre',
      many: '# de nouveaux chapitres',
      other: '# nouveaux chapitres',
    },
  },

  progress: {
    chapter: '{part} du chapitre, encore {span}',
    story: '{part} de l’histoire, encore {span}',
  },

  share: {
    title: 'Partager',
    copyLink: 'Copier le lien vers ce passage',
    linkCopied: 'Le lien est copié.',
    copyQuotation: 'Copier la citation, avec sa source',
    quotationCopied: 'La citation est copiée.',
    send: 'Envoyer à…',
    notCopied:
      'Le navigateur ne laisse pas cette page copier. Voici le texte, à copier à la main\u00a0:',
    byHand: 'À copier à la main',
    source: '{title} par {authors}',
    chapterSource: '{title} par {authors}, {chapter}',
    card: 'En image',
    cardOf: 'Une image de ces mots\u00a0: {quotation} — {source}',
    cardCut: 'L’image n’a de place que pour le début.',
    saveCard: 'Enregistrer l’image',
    cardNotSaved: 'Le navigateur n’a pas pu faire l’image.',
    copyCard: 'Copier l’image',
    sendCard: 'Envoyer l’image à…',
    cardCopied: 'L’image est copiée.',
    cardNotCopied:
      'Le navigateur ne laisse pas cette page copier une image. Vous pouvez l’enregistrer.',
    changed: 'Ces mots ont changé depuis\u202f; voici le passage.',
  },

  settings: {
    title: 'Réglages de lecture',
    theme: 'Page',
    themes: {
      system: 'Comme l’appareil',
      light: 'Claire',
      sepia: 'Sépia',
      dark: 'Sombre',
      black: 'Noire',
      own: 'Mes couleurs',
    },
    paper: 'Papier',
    ink: 'Encre',
    faint: 'Le contraste est de {ratio}. En dessous de {least}, les mots se lisent mal.',
    face: 'Police',
    faces: {
      serif: 'Avec empattements',
      sans: 'Sans empattements',
      hyperlegible: 'Atkinson Hyperlegible',
      dyslexic: 'OpenDyslexic',
      own: 'Une police de cet appareil',
    },
    font: 'Nom de la police',
    noFont: 'Cet appareil n’a pas de police de ce nom.',
    size: 'Taille du texte',
    lines: 'Hauteur des lignes',
    width: 'Largeur de la colonne',
    letters: 'Espace entre les lettres',
    words: 'Espace entre les mots',
    setting: 'Paragraphes',
    paragraphs: 'Espace entre les paragraphes',
    align: 'Lignes justifiées',
    hyphens: 'Pas de coupure de mots',
    left: 'Masquer',
    notes: 'Notes de l’auteur ou de l’autrice',
    progress: 'Ce qui est déjà lu',
    keys: 'Raccourcis clavier',
    gate: 'La question avant les textes pour adultes',
    styling: 'La mise en forme de l’histoire',
    reset: 'Rétablir',
    wasReset: 'Tout est comme le site l’a prévu.',
    notKept:
      'Ce navigateur ne garde rien pour ce site. Vos réglages ne valent que pour cette page.',
  },
};
