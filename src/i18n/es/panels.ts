import type { PanelWords } from '../dictionary.ts';

/** Text of the panels in Spanish. */
export const panels: PanelWords = {
  close: 'Cerrar',

  footnotes: {
    title: 'Nota {number}',
    all: 'Al final, con las demás',
  },

  contents: {
    title: 'Índice',
    titlePage: 'La página de la historia',
    failed: 'No se han podido cargar los capítulos. Están en la página de la historia.',
  },

  keys: {
    title: 'Teclas',
    does: {
      next: 'Capítulo o página siguiente',
      previous: 'Capítulo o página anterior',
      story: 'La página de la historia',
      down: 'Párrafo siguiente; en una lista, historia siguiente',
      up: 'Párrafo anterior; en una lista, historia anterior',
      contents: 'Índice',
      share: 'Compartir las palabras elegidas, o este lugar',
      settings: 'Ajustes de lectura',
      search: 'Buscar',
      keys: 'Esta lista',
    },
    off: 'Desactivar estas teclas',
  },

  marks: {
    read: 'leído',
    part: '{part} leído',
    new: 'nuevo',
    begun: 'empezado',
    finished: 'leído hasta el final',
    newChapters: {
      one: '# capítulo nuevo',
      many: '# de capítulos nuevos',
      other: '# capítulos nuevos',
    },
  },

  progress: {
    chapter: '{part} del capítulo, faltan {span}',
    story: '{part} de la historia, faltan {span}',
  },

  share: {
    title: 'Compartir',
    copyLink: 'Copiar el enlace a este lugar',
    linkCopied: 'El enlace está copiado.',
    copyQuotation: 'Copiar la cita, con su fuente',
    quotationCopied: 'La cita está copiada.',
    send: 'Enviar a…',
    notCopied: 'El navegador no deja que esta página copie. Aquí está, para copiar a mano:',
    byHand: 'Para copiar a mano',
    source: '{title} de {authors}',
    chapterSource: '{title} de {authors}, {chapter}',
    card: 'Como imagen',
    cardOf: 'Una imagen de estas palabras: {quotation} — {source}',
    cardCut: 'En la imagen solo cabe el principio.',
    saveCard: 'Guardar la imagen',
    cardNotSaved: 'El navegador no ha podido hacer la imagen.',
    copyCard: 'Copiar la imagen',
    sendCard: 'Enviar la imagen a…',
    cardCopied: 'La imagen está copiada.',
    cardNotCopied: 'El navegador no deja que esta página copie una imagen. Puedes guardarla.',
    changed: 'Estas palabras han cambiado desde entonces; este es el lugar.',
  },

  settings: {
    title: 'Ajustes de lectura',
    theme: 'Página',
    themes: {
      system: 'Como el dispositivo',
      light: 'Clara',
      sepia: 'Sepia',
      dark: 'Oscura',
      black: 'Negra',
      own: 'Mis colores',
    },
    paper: 'Papel',
    ink: 'Tinta',
    faint: 'El contraste es {ratio}. Por debajo de {least} cuesta leer las palabras.',
    face: 'Letra',
    faces: {
      serif: 'Con remates',
      sans: 'Sin remates',
      hyperlegible: 'Atkinson Hyperlegible',
      dyslexic: 'OpenDyslexic',
      own: 'Una letra de este dispositivo',
    },
    font: 'Nombre de la letra',
    noFont: 'Este dispositivo no tiene ninguna letra con ese nombre.',
    size: 'Tamaño del texto',
    lines: 'Altura de las líneas',
    width: 'Ancho de la columna',
    letters: 'Espacio entre letras',
    words: 'Espacio entre palabras',
    setting: 'Párrafos',
    paragraphs: 'Espacio entre párrafos',
    align: 'Líneas justificadas',
    hyphens: 'Sin guiones al final de la línea',
    left: 'Ocultar',
    notes: 'Notas de quien escribe',
    progress: 'Cuánto se ha leído',
    keys: 'Atajos de teclado',
    gate: 'La pregunta antes de los textos para adultos',
    styling: 'El estilo propio de la historia',
    reset: 'Restablecer',
    wasReset: 'Todo está como lo tiene el sitio.',
    notKept:
      'Este navegador no guarda nada de este sitio. Lo que ajustes solo vale en esta página.',
  },
};
