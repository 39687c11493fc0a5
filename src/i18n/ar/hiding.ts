import type { HidingWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of what a reader never wants to see, in Arabic. */
export const hiding: HidingWords = {
  never: 'عدم عرضها أبدًا',
  thisStory: 'هذه القصة',
  done: 'لن يُعرض لك «{name}» بعد الآن.',
  undo: 'تراجع',
  close: 'إغلاق',
  kinds: {
    story: 'قصة',
    fandom: 'فاندوم',
    relationship: 'علاقة',
    character: 'شخصية',
    tag: 'وسم',
    rating: 'تصنيف عمري',
    warning: 'تحذير',
    category: 'فئة',
    status: 'حالة',
    author: 'تأليف',
    series: 'سلسلة',
    collection: 'مجموعة',
    language: 'لغة',
  },
  leftOut: forms(
    'لم تُستبعد أي قصة لا تريد رؤيتها.',
    'استُبعدت قصة واحدة لا تريد رؤيتها أبدًا.',
    'استُبعدت قصتان لا تريد رؤيتهما أبدًا.',
    'استُبعدت # قصص لا تريد رؤيتها أبدًا.',
    'استُبعدت # قصة لا تريد رؤيتها أبدًا.',
    'استُبعدت # قصة لا تريد رؤيتها أبدًا.',
  ),
  shownOnce: forms(
    'ليست هنا أي قصة لا تريد رؤيتها.',
    'هنا قصة واحدة لا تريد رؤيتها أبدًا.',
    'هنا قصتان لا تريد رؤيتهما أبدًا.',
    'هنا # قصص لا تريد رؤيتها أبدًا.',
    'هنا # قصة لا تريد رؤيتها أبدًا.',
    'هنا # قصة لا تريد رؤيتها أبدًا.',
  ),
  showOnce: 'عرض الكل هذه المرة',
  leaveOut: 'استبعادها من جديد',
  again: 'عرض من جديد',
  againNamed: 'عرض من جديد: {name}',
};
