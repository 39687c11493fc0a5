import { describe, expect, it } from 'vitest';
import { STAND_IN_LENGTH, standIns } from '../../../src/markdown/syntax/stand-ins.ts';
import { randomNumbers } from '../../random.ts';
import { emphasisedText, nastyText, PROSE } from './nasty-text.ts';
import { parsedInFull, parsedWithStandIns } from './parsed.ts';

describe('prose that the parser passes over', () => {
  it('is most of a story', () => {
    const story = Array.from({ length: 20 }, () => `${PROSE}. ${PROSE}.`).join('\n\n');

    expect(standIns(story)?.text.length).toBeLessThan(story.length / 4);
  });

  it('goes on where a word is emphasised', () => {
    const story = `${PROSE}, *never*, **ever**.\n\n*Never,* “*she* said…”\n\n${PROSE}.`;

    expect(standIns(story)?.text).toHaveLength(STAND_IN_LENGTH);
  });

  it.each([
    ['in a paragraph', PROSE],
    [
      'in paragraphs in a row',
      `${PROSE}\n\n“${PROSE}”\n \n\nNo.\n\n—${PROSE}: *no*\n\n${PROSE}.\n`,
    ],
    ['in code that nobody closed', `\`\`\`\n\n${PROSE}\n\n${PROSE}`],
    ['behind a list', `- ${PROSE}\n\n${PROSE}\n\n${PROSE}\n\n1. ${PROSE}\n\n${PROSE}`],
    ['beside emphasis', `*${PROSE}* and **${PROSE}**, ${PROSE}—*no*`],
    ['in a list', `- ${PROSE}\n- ${PROSE}\n  ${PROSE}\n\n  ${PROSE}\n\n1. ${PROSE}\n2. ${PROSE}`],
    ['in a heading', `## ${PROSE} ##\n\n${PROSE}`],
    ['in a quotation', `> ${PROSE}\n> ${PROSE}\n${PROSE}\n>\n> > ${PROSE}`],
    [
      'in a directive',
      `:::letter\n${PROSE}\n\n${PROSE}\n:::\n\n:::verse\n  ${PROSE}\n${PROSE}\n:::`,
    ],
    ['in a table', `| a | b |\n| - | - |\n| ${PROSE} | ${PROSE} |\n\n${PROSE}`],
    ['in code', `\`\`\`\n${PROSE}\n\n  ${PROSE}\n\`\`\`\n\n\`${PROSE}\n${PROSE}\` ${PROSE}`],
    [
      'in HTML',
      `<!-- ${PROSE}\n\n${PROSE}\n--> ${PROSE}\n\n<div title="${PROSE}">\n${PROSE}\n</div>`,
    ],
    ['in footnotes', `${PROSE}[^${PROSE}]\n\n[^${PROSE}]: ${PROSE}\n\n    ${PROSE}\n`],
    ['in links', `[${PROSE}\n${PROSE}](a.md "${PROSE}\n${PROSE}\n${PROSE}") ![${PROSE}](b.png)`],
    ['before a hard break', `${PROSE}   \n${PROSE}\\\n${PROSE}  `],
    ['after a byte-order mark', `\uFEFF${PROSE} *${PROSE}*`],
    ['with its own noncharacters', `\uFDD0\uFDD0\uFDD0\uFDD0 ${PROSE}`],
  ])('comes back with its places: %s', (_, markdown) => {
    expect(parsedWithStandIns(markdown)).toEqual(parsedInFull(markdown));
  });

  it.each([
    ['whatever stands around it', 500, nastyText],
    ['whatever is emphasised in it', 2000, emphasisedText],
  ])('comes back %s', (_, rounds, text) => {
    const random = randomNumbers(1905);
    for (let round = 0; round < rounds; round += 1) {
      const markdown = text(random);
      expect(parsedWithStandIns(markdown), JSON.stringify(markdown)).toEqual(
        parsedInFull(markdown),
      );
    }
  });
});
