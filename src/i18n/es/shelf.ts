import type { ShelfWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the reader's shelf in Spanish. */
export const shelf: ShelfWords = {
  title: 'Tu estante',
  keep: 'Guardar en el estante',
  notKept: 'Este navegador ya no guarda nada más de este sitio.',

  intro: 'Lo que estás leyendo y lo que guardas, solo en este navegador. Nada de ello se envía.',
  reading: 'Leyendo',
  kept: 'Guardadas',
  finished: 'Leídas hasta el final',
  by: 'de',
  position: '{position} de {chapters}',
  chapters: forms('# capítulo', '# de capítulos', '# capítulos'),
  goOn: 'Seguir',
  start: 'Empezar a leer',
  again: 'Volver a leer',
  forget: 'Olvidar',
  between: ' · ',

  newChapters: forms('# capítulo nuevo', '# de capítulos nuevos', '# capítulos nuevos'),
  gone: 'Esta historia ya no está en el archivo.',

  empty: 'Aquí todavía no hay nada.',
  emptyHelp:
    'Cuando empiezas a leer una historia, llega aquí por sí sola, con el párrafo en el que te quedaste. «Guardar en el estante», en la página de una historia, la deja aquí para más tarde.',
  browse: 'Explorar todas las historias',

  undo: 'Deshacer',
  undone: 'Todo está como antes.',
  forgotten: '«{title}» ya no está en tu estante.',
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
  nothingTaken: 'Nada de este archivo es más nuevo que lo que hay aquí.',
  clear: 'Vaciar el estante',

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

  blocked:
    'Este navegador no guarda nada de este sitio: el almacenamiento está desactivado, como en algunas ventanas privadas. Puedes leerlo todo, y esta página queda vacía.',
  full: 'Este navegador no tiene más espacio para este sitio: no se recuerdan los lugares nuevos. Guarda el estante como archivo y olvida después algunas historias.',

  withoutScript:
    'El estante está en tu navegador y en ningún otro sitio. Necesita JavaScript para mostrar lo que contiene.',
};
