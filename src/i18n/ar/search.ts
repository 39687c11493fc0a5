import type { SearchWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the search page in Arabic. */
export const search: SearchWords = {
  title: 'بحث',
  label: 'عنوان أو اسم أو كلمات من النص',
  placeholder: 'عنوان أو اسم أو كلمات',
  submit: 'بحث',
  stories: 'القصص',
  text: 'في النص',
  more: 'عرض المزيد',

  ways: 'طرق السؤال',
  together: 'هذه الكلمات متتالية في النص',
  without: 'من دون هذه الكلمة',
  inField: 'في العنوان وحده، ومثله {fields}',
  inStory: 'في نص قصة واحدة، بحسب آخر عنوانها',

  hint: 'يمكن العثور على القصص بالعنوان والاسم والفاندوم والشخصية والعلاقة والوسم، وبكلمات من نصها.',
  foundStories: forms(
    'لا قصص حسب العنوان أو الاسم',
    'قصة واحدة حسب العنوان أو الاسم',
    'قصتان حسب العنوان أو الاسم',
    '# قصص حسب العنوان أو الاسم',
    '# قصة حسب العنوان أو الاسم',
    '# قصة حسب العنوان أو الاسم',
  ),
  foundInText: forms(
    'لا قصص في النص',
    'قصة واحدة في النص',
    'قصتان في النص',
    '# قصص في النص',
    '# قصة في النص',
    '# قصة في النص',
  ),
  noStories: 'لا قصص حسب العنوان أو الاسم',
  noText: 'لا شيء في النص',
  chosenStories: forms('لا قصص', 'قصة واحدة', 'قصتان', '# قصص', '# قصة', '# قصة'),
  searchingText: 'جارٍ البحث في النص…',
  searchedPart: 'جارٍ البحث في النص: الجزء {part} من {parts}',
  nothing: 'لم يُعثر على شيء عن «{query}».',
  nothingChosen: 'لا قصة تجمع كل ما اختير.',
  nothingHelp: 'قد يفيد عدد أقل من الكلمات، أو إملاء آخر.',
  browse: 'تصفح كل القصص',

  moreChapters: forms(
    'لا فصول أخرى',
    'فصل آخر',
    'فصلان آخران',
    '# فصول أخرى',
    '# فصلًا آخر',
    '# فصل آخر',
  ),
  chapter: 'الفصل {chapter}',
  titledChapter: 'الفصل {chapter}: {title}',
  loading: 'جارٍ التحميل…',

  failedText: 'تعذّر البحث في جزء من النص. ربما انقطع الاتصال.',
  failedPassage: 'تعذّر تحميل الجملة.',
  noWebAssembly: 'لا يبحث هذا المتصفح في النص، لأن WebAssembly متوقف فيه.',

  withoutScript:
    'يحتاج البحث إلى JavaScript، لأنه يجري في هذه الصفحة وحدها. ومن دونه يمكن العثور على القصص بالتصفح.',
};
