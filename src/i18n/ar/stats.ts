import type { StatsWords } from '../dictionary.ts';

/** Text of the page that shows the archive in numbers, in Arabic. */
export const stats: StatsWords = {
  title: 'الأرشيف بالأرقام',
  intro: 'المحسوب هو القصص وحدها: لا أحد يحصي من يقرؤها.',
  words: 'الكلمات',
  median: 'عدد كلمات القصة المتوسطة الطول',
  tooFew: 'قصة واحدة لا تكفي لرسم صورة بعد. مع القصة الثانية يظهر هنا المزيد.',
  table: '{what} في جدول',
  share: 'النسبة',
  years: 'عامًا بعد عام',
  year: 'السنة',
  undated: 'بلا تاريخ',
  noFandom: 'بلا فاندوم',
  upTo: 'حتى {words}',
  moreThan: 'أكثر من {words}',
  mostStories: 'أكثر القصص: {at} ({stories}).',
  mostWords: 'أكثر الكلمات: {at} ({words}).',
  pairs: 'من مع من',
  pairsShown: 'أكثر {shown} ورودًا من أصل {total}.',
  bonds: { romantic: 'رومانسية', platonic: 'صداقة', queerplatonic: 'كويربلاتونية' },
};
