import { describe, expect, it } from 'vitest';
import { textToMarkdown } from '../../../src/import/markdown.ts';
import {
  afterBreaks,
  draftOf,
  filesOf,
  message,
  readFixture,
  reported,
  textOf,
} from './fixture.ts';

describe('a file as archivists have it', () => {
  const draft = readFixture('as-archivists-have-it.txt');

  it('yields title, summary and notes', () => {
    expect(filesOf(draft)['story.md']).toMatch(
      /^---\ntitle: what the fog kept\nauthor: Unknown\n/u,
    );
    expect(draft.summary && textToMarkdown(draft.summary)).toBe(
      'Holmes keeps a promise that nobody asked him to make.\n',
    );
    expect(draft.notes && textToMarkdown(draft.notes)).toMatch(
      /^someone asked me .* here it is\.\n$/u,
    );
  });

  it('makes endnotes of both paragraphs at its end', () => {
    const endnotes = draft.endnotes === undefined ? '' : textToMarkdown(draft.endnotes);
    expect(endnotes.split('\n\n')).toHaveLength(2);
    expect(endnotes).toMatch(/^A\/N: Holmes never went back .*\n\nAnyway, .* put down twice\.\n$/u);
    expect(textOf(draft)).toMatch(/\(though watson kept his room for him\)\n$/u);
  });

  it('has exactly the four scene breaks that its longest gaps mean', () => {
    expect(afterBreaks(draft)).toEqual([
      '(It was the ',
      'Hardly a mon',
      'Years later,',
      'Holmes never',
    ]);
  });

  it('names gaps that are one line longer, and takes them as ordinary, in a bracket or not', () => {
    expect(reported(draft, 'long-gap')).toEqual([12, 23]);
  });

  it('keeps a dash at the beginning of a line, two full stops, a lower-case title', () => {
    expect(textOf(draft)).toContain('\n\n—nobody answered.\n\n');
    expect(textOf(draft)).toContain('You might have told her..\n');
  });

  it('invents no emphasis, and names the lines whose italics seem lost', () => {
    expect(textOf(draft).replaceAll('***', '')).not.toMatch(/[*_]/u);
    expect(reported(draft, 'lost-italics')).toEqual([7, 25]);
  });

  it('names who is capitalised in mid-sentence three times or more', () => {
    expect(message(draft, 'names')).toBe('Candidates for characters: Watson (5), Holmes (3)');
  });

  it('says that nobody is named as the author', () => {
    expect(message(draft, 'author')).toContain('Unknown');
  });
});

describe('encodings', () => {
  it.each([
    ['windows-1252.txt', 'closed… and the naïve waiter, whose name was Søren, had gone home at ½'],
    ['utf-16-le.txt', 'The first entry was in ink—the second in blood.'],
    ['utf-16-be-without-mark.txt', 'The first entry was in ink—the second in blood.'],
    ['byte-order-mark.txt', 'The first entry was in ink—the second in blood.'],
    ['old-mac-line-ends.txt', '“Naïve,” said Sherlock Holmes.'],
    ['mixed-encoding.txt', 'It was naïve of him… and they both knew it, “naturally”.'],
  ])('%s is read right', (name, text) => {
    expect(textOf(readFixture(name))).toContain(text);
  });

  it('finds the labels behind a byte-order mark and above Windows line ends', () => {
    expect(readFixture('byte-order-mark.txt').title).toBe('The Beekeeper’s Ledger');
    expect(readFixture('windows-1252.txt')).toMatchObject({
      title: 'Café Müller',
      authors: ['Zoë'],
      rating: 'teen',
    });
  });

  it('says how a file was read that is not UTF-8', () => {
    expect(message(readFixture('windows-1252.txt'), 'encoding')).toBe('Read as Windows-1252');
    expect(message(readFixture('mixed-encoding.txt'), 'mixed-encoding')).toContain(
      '1 of its bytes',
    );
  });

  it('reads the same text whatever the line ends', () => {
    const text = 'Title: x\n\nOne.\n\nTwo.\n\n\n\nThree.\n\nFour.\n';
    const unix = textOf(draftOf('x.txt', text));
    expect(textOf(draftOf('x.txt', text.replaceAll('\n', '\r\n')))).toBe(unix);
    expect(textOf(draftOf('x.txt', text.trimEnd()))).toBe(unix);
  });
});

describe('a hard-wrapped file', () => {
  const draft = readFixture('hard-wrapped.txt');

  it('is joined into paragraphs, in its summary too', () => {
    expect(textOf(draft)).toContain(
      'by eleven we had both read the newspaper twice. Holmes folded',
    );
    expect(filesOf(draft)['story.md']).toContain(
      'share a compartment that was meant for one of them',
    );
  });

  it('has no space put behind a hyphen or a dash that ended a line', () => {
    expect(textOf(draft)).toContain('like a well-trained hound');
    expect(textOf(draft)).toContain('among them--not when');
  });

  it('keeps the lines of verse and of dialogue', () => {
    expect(textOf(draft)).toContain(
      'O the hound is on the moor,\\\nAnd the moor is in the rain,\\\n',
    );
    expect(textOf(draft)).toContain('"No."\\\n"Did you make it up?"\\\n');
  });

  it('has its gaps read after it is joined', () => {
    expect(afterBreaks(draft)).toEqual(['At Exeter so']);
  });

  it('may be double-spaced, or tell its paragraphs by their indents alone', () => {
    expect(textOf(readFixture('double-spaced.txt')).split('\n\n')).toHaveLength(3);
    const island = textOf(readFixture('tab-indented.txt')).split('\n\n');
    expect(island.map((paragraph) => paragraph.slice(0, 9))).toEqual([
      'On the fi',
      'On the se',
      '"Good mor',
      'They did ',
    ]);
  });

  it('is told from verse, which is left as it is', () => {
    const sonnet = [
      'The lamp that by the window used to stand',
      'has gone the way of other things that burn,',
      'and she who trimmed it with a steady hand',
      'has written that she hopes you will return.',
    ].join('\n');
    expect(textOf(draftOf('x.txt', sonnet))).toBe(`${sonnet.replaceAll('\n', '\\\n')}\n`);
  });
});

describe('gaps', () => {
  it('of any height are scene breaks where the usual gap is none', () => {
    const draft = readFixture('no-gaps.txt');
    expect(afterBreaks(draft)).toEqual(['In the morni', 'Nobody spoke']);
    expect(textOf(draft)).toContain('"Any bird?" asked Conseil.\n\n"No bird."');
  });

  it('never part a bracket or a quotation, which the report says', () => {
    const draft = readFixture('quotations-across-gaps.txt');
    expect(afterBreaks(draft)).toEqual(['He put the l', 'He read it a', '1\\) Socks. 2']);
    expect(reported(draft, 'gap-within')).toEqual([13, 17, 25]);
  });

  it('of three lines are ordinary where three are usual', () => {
    const text = 'One.\n\n\n\nTwo.\n\n\n\nThree.\n\n\n\n\nFour.\n\n\n\n\n\nFive.';
    const draft = draftOf('x.txt', text);
    expect(afterBreaks(draft)).toEqual(['Five.']);
    expect(reported(draft, 'long-gap')).toEqual([14]);
  });

  it('before a bracket that never closes are scene breaks all the same', () => {
    const text = 'One (or so.\n\nTwo.\n\nThree.\n\n\n\nFour.';
    expect(afterBreaks(draftOf('x.txt', text))).toEqual(['Four.']);
  });

  it('around a short line leave it a line of text', () => {
    const text = 'One.\n\nTwo.\n\nThree.\n\n\n\nAlone\n\n\n\nFour.\n\nFive.';
    expect(textOf(draftOf('x.txt', text))).toContain('\n\n***\n\nAlone\n\n***\n\n');
  });
});

describe('lines that mark a scene break', () => {
  const draft = readFixture('break-marks.txt');

  it('become one, whatever they are drawn with', () => {
    expect(afterBreaks(draft)).toHaveLength(8);
    expect(textOf(draft)).not.toMatch(/xXx|~\*~|◇|oOo|#/u);
  });

  it('are no ellipsis, no letter, no greeting and no smiley', () => {
    for (const line of ['...', 'X', 'xoxo', ':)']) {
      expect(textOf(draft)).toContain(`\n\n${line}\n`);
    }
  });
});

describe('author’s notes', () => {
  it('stay in place where the story goes on after them', () => {
    const draft = readFixture('note-in-the-middle.txt');
    expect(draft.endnotes).toBeUndefined();
    expect(textOf(draft)).toContain(
      ':::note[A/N]\nI know that matches were not sold like this in 1830. Please be kind!\n:::\n\nShe had counted',
    );
    expect(textOf(draft)).toContain(':::note\n(A/N: yes, it is who you think it is.)\n:::');
    expect(textOf(draft)).toContain(":::note[Author's Note]\nThis was the scene");
    expect(reported(draft, 'note-in-place')).toEqual([6, 10, 14]);
  });

  it('above the text are no endnotes, however short the text', () => {
    const draft = draftOf(
      'x.txt',
      'Title: x\n\nA/N: I hope you like it.\n\nYou were there, I know.',
    );
    expect(draft.endnotes).toBeUndefined();
    expect(textOf(draft)).toMatch(/^:::note\[A\/N\]\n/u);
  });

  it('in the middle of a chapter’s file are not endnotes; at the very end they are', () => {
    const files = filesOf(readFixture('chapters.txt'));
    expect(files['story/02.md']).toContain(':::note[A/N]\nThank you for reading so far!');
    expect(files['story/04-epilogue.md']).toContain(`endnotes: "A/N: That's all.`);
  });
});

describe('chapters', () => {
  it('make a folder, with the numbers that readers know in the files’ names', () => {
    const files = filesOf(readFixture('chapters.txt'));
    expect(Object.keys(files)).toEqual([
      'story/index.md',
      'story/00-prologue.md',
      'story/01-oil.md',
      'story/02.md',
      'story/02.5-interlude.md',
      'story/03-glass.md',
      'story/04-epilogue.md',
    ]);
    expect(files['story/01-oil.md']).toMatch(/^---\ntitle: Oil\n---\n\nRaffles came in/u);
    expect(files['story/00-prologue.md']).toMatch(/^---\ntitle: PROLOGUE\nnumber: none\n---\n/u);
    expect(files['story/02.md']).toMatch(/^It was not a good lock\./u);
  });

  it('are no lines of a table of contents, and no sentences that begin with the word', () => {
    const files = filesOf(readFixture('chapters.txt'));
    expect(files['story/index.md']).toContain('CONTENTS\n\nPrologue\\\nChapter One: Oil');
    expect(files['story/02.md']).toContain('Chapter 11 of the manual was missing.');
  });

  it('need two lines that look like headings', () => {
    const draft = readFixture('two-chapters-in-a-poem.txt');
    expect(draft.shape).toBe('one-shot');
    expect(textOf(draft)).toContain('\n\nChapter 1\n\n');
  });

  it('may be numbered anew in each part, and are then counted on', () => {
    const files = filesOf(readFixture('parts-with-chapters.txt'));
    expect(Object.keys(files).slice(1)).toEqual(
      ['01', '02', '03', '04'].map((n) => `story/${n}.md`),
    );
    expect(files['story/03.md']).toBe(
      '---\npart: "Part II: The Second"\n---\n\nThere was no snow.\n',
    );
  });

  it('take a title from the line below their number', () => {
    const text = 'Chapter 1\nThe Tide\n\nIn.\n\nOut.\n\nChapter 2\nThe Moon\n\nUp.\n\nDown.';
    const [one, two] = draftOf('x.txt', text).chapters;
    expect([one?.title, two?.title]).toEqual(['The Tide', 'The Moon']);
  });

  it('whose titles are the same have addresses of their own', () => {
    const text = 'Chapter 1\n\nA.\n\nInterlude\n\nB.\n\nChapter 2\n\nC.\n\nInterlude\n\nD.';
    expect(Object.keys(filesOf(draftOf('x.txt', text)))).toEqual([
      'story/index.md',
      'story/01.md',
      'story/01.5-interlude.md',
      'story/02.md',
      'story/03-interlude-2.md',
    ]);
  });

  it('keep their own numbers where one is missing', () => {
    const files = filesOf(draftOf('x.txt', 'Chapter 2\n\nA.\n\nChapter 4\n\nB.'));
    expect(Object.keys(files).slice(1)).toEqual(['story/02.md', 'story/04.md']);
  });
});

describe('other languages', () => {
  it('Japanese has its language told by its script, its ruby kept and its indents dropped', () => {
    const draft = readFixture('japanese.txt');
    expect(draft).toMatchObject({ title: '竹の灯', authors: ['茶屋'], languages: ['ja'] });
    expect(textOf(draft)).toMatch(/^昔々、｜竹取《たけとり》の翁がいた。/u);
    expect(afterBreaks(draft)).toEqual(['その夜、月はたいへん明る']);
  });

  it('German nouns are no names', () => {
    const draft = readFixture('german.txt');
    expect(draft).toMatchObject({ title: 'Der Schatten des Barons', languages: ['de'] });
    expect(message(draft, 'names')).toBe('');
  });

  it('hard-wrapped Japanese is joined without spaces', () => {
    const line = '昔々あるところにとても小さな灯がありましたその灯は夜になると';
    const text = Array.from({ length: 6 }, () => line).join('\n');
    expect(textOf(draftOf('x.txt', text))).toBe(`${line.repeat(6)}\n`);
  });
});

describe('emphasis', () => {
  const text = 'He *did* know, and _she_ knew, /all of them/ knew; 2 * 3 * 4, either/or, a_b_c.';

  it('is not made of anything unless it is asked for', () => {
    expect(textOf(draftOf('x.txt', text))).toBe(
      'He \\*did\\* know, and \\_she\\_ knew, /all of them/ knew; 2 * 3 * 4, either/or, a_b_c.\n',
    );
  });

  it('is made of *word*, _word_ and /word/ where it is asked for', () => {
    expect(textOf(draftOf('x.txt', text, { emphasis: true }))).toBe(
      'He *did* know, and *she* knew, *all of them* knew; 2 * 3 * 4, either/or, a_b_c.\n',
    );
  });
});
