import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { SITE_FILE } from '../archive/content-role.ts';
import { parseLanguage } from '../archive/language.ts';
import { runWith, UsageError } from './arguments.ts';
import type { Command } from './command.ts';
import { findExample, readExampleFiles, removeFiles } from './example-files.ts';
import { freshAboutPage, freshSiteFile, updatedSiteFile, type SiteAnswers } from './fresh-site.ts';
import { shownPath } from './shown-path.ts';
import { replaceFile } from './whole-files.ts';

const ABOUT_PAGE = 'pages/about.md';

/** A question, its answer checked; an empty one is `otherwise`, where there is one. */
interface Question {
  readonly key: keyof SiteAnswers;
  readonly text: string;
  readonly otherwise: string | undefined;
  readonly needed: boolean;
  /** The answer as it will be written, or `undefined` where it cannot be. */
  readonly read: (answer: string) => string | undefined;
  readonly mend: string;
}

const QUESTIONS: readonly Question[] = [
  {
    key: 'title',
    text: 'What is the archive called?',
    otherwise: undefined,
    needed: true,
    read: (answer) => answer,
    mend: 'a title is needed',
  },
  {
    key: 'author',
    text: 'Who writes the stories? (Enter: more than one person)',
    otherwise: undefined,
    needed: false,
    read: (answer) => answer,
    mend: '',
  },
  {
    key: 'language',
    text: 'In which language? (Enter: English)',
    otherwise: 'en',
    needed: true,
    read: parseLanguage,
    mend: 'a language is needed, such as English, fr or zh-Hans',
  },
  {
    key: 'url',
    text: 'At which web address will it stand? (Enter: not known yet)',
    otherwise: undefined,
    needed: false,
    read: (answer) => {
      const url = URL.parse(answer);
      return url !== null && /^https?:$/u.test(url.protocol) ? answer : undefined;
    },
    mend: 'a web address begins with https://',
  },
];

export default {
  summary: 'takes the example away and begins an archive of your own',
  help: `npm run init -- [options]

Asks for title, author, language and web address, writes site.yaml and a page about the archive,
and takes the example's files away. Files of your own stay, and so does every file of the example
that you have changed.

  --title TEXT      what the archive is called
  --author NAME     who writes the stories
  --language NAME   the language of the archive, such as English, fr or zh-Hans
  --url URL         where it will stand, such as https://example.org/stories
  --yes             ask nothing; what has no option stays unanswered
  --content DIR     the folder of stories (default: content)
  --help            this text
`,
  run: runWith(
    {
      title: { type: 'string' },
      author: { type: 'string' },
      language: { type: 'string' },
      url: { type: 'string' },
      yes: { type: 'boolean' },
    },
    undefined,
    async ({ content, values }) => {
      const { title, author, language, url, yes } = values;
      const given = new Map(Object.entries({ title, author, language, url }));
      await begin(content, await answer(given, yes === true));
      return 0;
    },
  ),
} satisfies Command;

/** Puts the answers into the content folder: first what is new, whole, then away with the example. */
async function begin(content: string, answers: SiteAnswers): Promise<void> {
  const { unchanged, changed } = await findExample(content, await readExampleFiles());
  const ownFile = async (path: string): Promise<string | undefined> =>
    unchanged.includes(path)
      ? undefined
      : await readFile(join(content, path), 'utf-8').catch(() => undefined);
  const ownSite = await ownFile(SITE_FILE);
  const site = ownSite === undefined ? freshSiteFile(answers) : updatedSiteFile(ownSite, answers);
  if (site === undefined) {
    throw new UsageError(
      `${shownPath(join(content, SITE_FILE))} cannot be read: mend it, or move it away`,
    );
  }
  await replaceFile(join(content, SITE_FILE), site);
  if ((await ownFile(ABOUT_PAGE)) === undefined) {
    await replaceFile(join(content, ABOUT_PAGE), freshAboutPage(answers.title, answers.author));
  }
  const away = unchanged.filter((path) => path !== SITE_FILE && path !== ABOUT_PAGE);
  await removeFiles(content, away);
  const kept = changed.filter((path) => path !== SITE_FILE && path !== ABOUT_PAGE);
  const lines = [
    `${answers.title} is ready in ${shownPath(content)}; ${away.length} files of the example are gone.`,
    ...kept.map((path) => `${path} was changed since it came with the example, and stays.`),
    'Begin a story: npm run new -- "Title"',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/**
 * Answers every question: from options, else by asking.
 * @throws {UsageError} for an option that cannot be taken, or where nobody answers
 */
async function answer(
  given: ReadonlyMap<string, string | undefined>,
  quiet: boolean,
): Promise<SiteAnswers> {
  const asker = quiet ? undefined : createInterface({ input: process.stdin });
  const typed = asker?.[Symbol.asyncIterator]();
  const answers = new Map<string, string>();
  try {
    for (const question of QUESTIONS) {
      const option = given.get(question.key);
      const value =
        option !== undefined || typed === undefined
          ? checked(question, option ?? '', `--${question.key}: `)
          : await ask(question, typed);
      if (value !== undefined) answers.set(question.key, value);
    }
  } finally {
    asker?.close();
  }
  return {
    title: answers.get('title') ?? '',
    author: answers.get('author'),
    language: answers.get('language') ?? '',
    url: answers.get('url'),
  };
}

async function ask(question: Question, typed: AsyncIterator<string>): Promise<string | undefined> {
  for (;;) {
    process.stdout.write(`${question.text} `);
    const line = await typed.next();
    if (line.done === true) {
      throw new UsageError(
        '\nNobody answered; nothing was changed. In a script, use --title and --yes.',
      );
    }
    try {
      return checked(question, line.value, '');
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      process.stdout.write(`${error.message}\n`);
    }
  }
}

/** @throws {UsageError} where the answer cannot be taken */
function checked(question: Question, typed: string, before: string): string | undefined {
  const trimmed = typed.trim();
  if (trimmed === '' && !question.needed) return undefined;
  const written = trimmed === '' ? question.otherwise : question.read(trimmed);
  if (written === undefined) throw new UsageError(before + question.mend);
  return written;
}
