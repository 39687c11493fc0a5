const LETTERS = 'abz09ÉñßЖя語かاب';
const MARKS = ' .,;:!?\'"-–—…()[]{}<>*_~`#+=|/\\@&%$^';

/** What a line of a story may begin with, or be. */
const STARTS = [
  ...['- ', '* ', '+ ', '> ', '>', '# ', '#', '\t', '    ', '| ', '1986. ', '(1) ', '1) '],
  ...[':::', '::', ':- \n', '---\n', '===\n', '***\n', '~~~\n', '<dave> ', '<3 ', '<!', '<?', '</'],
];

/** HTML that an author may write, a link, a fence's language: none of it is text to be read. */
const MARKUP = /<\/?[ab](?![a-z0-9])|<!--|\]\(|```|&\w+;/iu;

/** Lines of letters and marks that an author means as they stand. */
export function plainText(random: () => number): string {
  const pick = <Item>(from: ArrayLike<Item>, otherwise: Item): Item =>
    from[Math.floor(random() * from.length)] ?? otherwise;
  for (;;) {
    let text = '';
    for (let line = Math.floor(random() * 4); line >= 0; line -= 1) {
      if (random() < 0.4) text += pick(STARTS, '');
      text += 'x';
      for (let length = random() * 40; length > 0; length -= 1) {
        text += random() < 0.35 ? pick(MARKS, '') : pick(LETTERS, '');
      }
      text += random() < 0.3 ? '\n\n' : '\n';
    }
    if (!MARKUP.test(text)) return text;
  }
}

/** The letters and digits of a text, in their order. */
export function lettersAndDigits(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}
