/** A stretch of prose in which no markup can begin. */
export const PROSE =
  'She had counted the stairs twice, and there were “thirteen” of them (or fourteen)';

const PIECES = [
  ...[
    PROSE,
    `${PROSE}.`,
    `«${PROSE}»`,
    `\n\n${PROSE}: 12:30.\n\n\n“${PROSE}”\n \n(${PROSE})\n\n`,
    `\n\nNo!\n\n`,
    `${PROSE}!\n\n—${PROSE}? `,
    'ночь была тихой и длинной, и никто не спал до утра,',
    'ليلة طويلة لم ينم فيها أحد حتى طلع الصباح على المدينة',
  ],
  ...[
    '夜は長くて静かだった、そして誰も朝まで眠らなかったのである。',
    'e\u0301te\u0301 e\u0301te\u0301 e\u0301te\u0301 e\u0301te\u0301 e\u0301te\u0301',
  ],
  ...['*', '**', '***', '_', '__', '~~', '~', '`', '```\n', '"', "'", '(', ')', '!', '?', ':', ';'],
  ...[
    '[',
    ']',
    '](',
    '[^a]',
    '[^a]: ',
    '![',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<dave>',
    '<https://a.b>',
  ],
  ...[
    '&amp;',
    '&',
    '\\',
    '|',
    '| - | - |\n',
    ':-\n',
    '{',
    '}',
    '#',
    '## ',
    '> ',
    '- ',
    '1. ',
    '2. ',
    '* ',
  ],
  ...[
    ':::letter\n',
    ':::\n',
    ':ruby[',
    ':lang[a]{b}',
    '---\n',
    '* * *\n',
    ' ',
    '  \n',
    '\n',
    '\n\n',
    '\n\n',
    '\t',
    '    ',
  ],
  ...[
    'a',
    '1',
    '1986. ',
    '\u00a0',
    '\u3000',
    '\u200b',
    '｜漢字《かんじ》',
    '👩‍🚀',
    '\r',
    '\u2028',
    '—',
    '…',
    '-',
  ],
];

/** A text of markup, prose in several scripts and odd characters, thrown together. */
export function nastyText(random: () => number): string {
  const length = 2 + Math.floor(random() * 24);
  return Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)] ?? '').join('');
}

const EMPHASISED = [
  ...['*', '*', '**', '***', ' ', ' ', ' ', 'she', 'She ', 'No', 'она', 'λόγος', '彼', '1'],
  ...['*she*', ' *No!* ', ' *she* ', '**она ушла**', ' “*λόγος*” ', '—*No*, ', '\n\n*She* '],
  ...['.', ',', '!', '…', '—', '-', '“', '”', '"', "'", '(', ')', '。', 'é', 'e\u0301', '\u00a0'],
  ...['_', '👩‍🚀', '\n\n', '\n', ' She left. ', '+', '＊', '\u3000'],
];

/** Lines in which asterisks stand beside every kind of character. */
export function emphasisedText(random: () => number): string {
  const length = 2 + Math.floor(random() * 12);
  const piece = (): string => EMPHASISED[Math.floor(random() * EMPHASISED.length)] ?? '';
  return Array.from({ length }, piece).join('');
}
