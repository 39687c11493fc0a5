import type { HidingWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of what a reader never wants to see, in Spanish. */
export const hiding: HidingWords = {
  never: 'No mostrar nunca más',
  thisStory: 'esta historia',
  done: '«{name}» no se te volverá a mostrar.',
  undo: 'Deshacer',
  close: 'Cerrar',
  kinds: {
    story: 'Historia',
    fandom: 'Fandom',
    relationship: 'Relación',
    character: 'Personaje',
    tag: 'Etiqueta',
    rating: 'Clasificación',
    warning: 'Advertencia',
    category: 'Categoría',
    status: 'Estado',
    author: 'Autora o autor',
    series: 'Serie',
    collection: 'Colección',
    language: 'Idioma',
  },
  leftOut: forms(
    'Se omite # historia que no quieres ver nunca.',
    'Se omiten # de historias que no quieres ver nunca.',
    'Se omiten # historias que no quieres ver nunca.',
  ),
  shownOnce: forms(
    'Aquí hay # historia que no quieres ver nunca.',
    'Aquí hay # de historias que no quieres ver nunca.',
    'Aquí hay # historias que no quieres ver nunca.',
  ),
  showOnce: 'Mostrar todo por esta vez',
  leaveOut: 'Omitir de nuevo',
  again: 'Volver a mostrar',
  againNamed: 'Volver a mostrar: {name}',
};
