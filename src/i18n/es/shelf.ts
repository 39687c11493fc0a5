import type { ShelfWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the reader's shelf in Spanish. */
export const shelf: ShelfWords = {
  title: 'Tu estante',
  keep: 'Guardar para más tarde',
  more: 'Notas y listas',

  intro: 'Lo que lees, guardas y anotas, solo en este navegador. Nada de ello se envía.',
  reading: 'Leyendo',
  later: 'Guardadas para más tarde',
  followed: 'Seguidas',
  finished: 'Leídas hasta el final',
  annotated: 'Subrayados y marcadores',
  history: 'Historial',
  hidden: 'Omitido en las listas',
  showAgain: 'Volver a mostrar',
  by: 'de',
  position: '{position} de {chapters}',
  chapters: forms('# capítulo', '# de capítulos', '# capítulos'),
  goOn: 'Seguir',
  start: 'Empezar a leer',
  again: 'Volver a leer',
  forget: 'Olvidar',
  remove: 'Quitar',
  between: ' · ',

  newChapters: forms('# capítulo nuevo', '# de capítulos nuevos', '# capítulos nuevos'),
  gone: 'Esta historia ya no está en el archivo.',

  rest: forms('# más', '# más', '# más'),

  find: 'Buscar en tu estante',
  notFound: 'Nada de tu estante contiene estas palabras.',

  empty: 'Aquí todavía no hay nada.',
  emptyHelp:
    'Cuando empiezas a leer una historia, llega aquí por sí sola, con el párrafo en el que te quedaste. «Guardar para más tarde», en la página de una historia, también la trae aquí; en «Notas y listas» está lo demás que puedes guardar de ella.',
  browse: 'Explorar todas las historias',

  undo: 'Deshacer',
  undone: 'Todo está como antes.',
  forgotten: '«{title}» ya no está en tu estante.',
  removed: 'Ya no está en tu estante.',
  historyCleared: 'Tu historial está vacío.',
  cleared: 'Tu estante está vacío.',

  copy: 'Una copia',
  copyHelp:
    'El estante se pierde cuando se borran los datos de este sitio en este navegador, y no te acompaña a otro. Un archivo sí.',
  save: 'Guardar como archivo',
  saved: 'Tu estante se ha guardado como {file}.',
  fileName: 'estante-{date}',
  take: 'Incorporar un archivo',
  taken: forms(
    'Se ha incorporado # historia.',
    'Se ha incorporado # de historias.',
    'Se han incorporado # historias.',
  ),
  preferencesTaken: 'Se han incorporado tus filtros y preferencias.',
  nothingTaken: 'Nada de este archivo es más nuevo que lo que hay aquí.',
  forgetting: 'Olvidar',
  noHistory: 'No guardar historial',
  clearHistory: 'Borrar el historial',
  clear: 'Olvidarlo todo',

  refused: {
    unreadable: 'No se ha incorporado nada: no se ha podido leer el archivo.',
    large: 'No se ha incorporado nada: el archivo es demasiado grande para un estante.',
    damaged: 'No se ha incorporado nada: el archivo está dañado o nunca fue un estante guardado.',
    other: 'No se ha incorporado nada: esto no es un estante guardado.',
    newer:
      'No se ha incorporado nada: el archivo viene de un estante más nuevo que este. Vuelve a cargar la página y prueba otra vez.',
    entry: 'No se ha incorporado nada: lo que el archivo dice de «{story}» está dañado.',
    full: 'No se ha incorporado nada: este navegador no tiene espacio.',
  },

  panelFailed: 'No se ha podido cargar. Vuelve a probar cuando tengas conexión.',
  outdated:
    'El archivo ha cambiado desde que se abrió esta página. Vuelve a cargarla y funcionará.',
  blocked:
    'Este navegador no guarda nada de este sitio: el almacenamiento está desactivado, como en algunas ventanas privadas. Puedes leerlo todo, y esta página queda vacía.',
  full: 'Este navegador no tiene más espacio para este sitio, y no se ha cambiado nada. Guarda el estante como archivo y olvida después una parte.',

  withoutScript:
    'El estante está en tu navegador y en ningún otro sitio. Necesita JavaScript para mostrar lo que contiene.',
};
