import type { SearchWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the search page in Spanish. */
export const search: SearchWords = {
  title: 'Búsqueda',
  label: 'Un título, un nombre o palabras del texto',
  placeholder: 'Título, nombre o palabras',
  submit: 'Buscar',
  stories: 'Historias',
  text: 'En el texto',
  more: 'Mostrar más',

  ways: 'Maneras de preguntar',
  together: 'Estas palabras juntas en el texto',
  without: 'Sin esta palabra',
  inTitle: 'Solo en el título',
  inNames: 'Igual, en nombres de ese tipo',
  inStory: 'En el texto de una historia, según el final de su dirección',

  hint: 'Las historias se encuentran por título, nombre, fandom, personaje, relación y etiqueta, y por palabras de su texto.',
  foundStories: forms(
    '# historia por título o nombre',
    '# de historias por título o nombre',
    '# historias por título o nombre',
  ),
  foundInText: forms(
    '# historia en el texto',
    '# de historias en el texto',
    '# historias en el texto',
  ),
  noStories: 'Ninguna historia por título o nombre',
  noText: 'ninguna en el texto',
  chosenStories: forms('# historia', '# de historias', '# historias'),
  searchingText: 'buscando en el texto…',
  searchedPart: 'Buscando en el texto: parte {part} de {parts}',
  nothing: 'No se ha encontrado nada para «{query}».',
  nothingChosen: 'Ninguna historia cumple todo lo elegido.',
  nothingHelp: 'Prueba con menos palabras o con otra grafía.',
  browse: 'Explorar todas las historias',

  moreChapters: forms('# capítulo más', '# de capítulos más', '# capítulos más'),
  chapter: 'Capítulo {chapter}',
  titledChapter: 'Capítulo {chapter}: {title}',
  loading: 'Cargando…',

  failedText: 'No se ha podido buscar en una parte del texto. Puede que no haya conexión.',
  failedPassage: 'No se ha podido cargar la frase.',
  noWebAssembly: 'Este navegador no busca en el texto, porque tiene WebAssembly desactivado.',

  withoutScript:
    'La búsqueda necesita JavaScript, porque no se pregunta más que a esta página. Sin él, las historias se encuentran explorando.',
};
