import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGES = new URL('../../content/pages/', import.meta.url);
const TESTS = new URL('../', import.meta.url);

/** What the help promises in a row of a table. */
interface Promised {
  readonly row: string;
  /** Whether it says that there is no such thing here. */
  readonly denied: boolean;
  /** Its last cell: what holds it to that. */
  readonly named: string;
  /** Below `tests/`, without `.test.ts`. */
  readonly file: string;
  /** Of one test in the file; empty where the whole file is meant. */
  readonly title: string;
}

/**
 * The rows of a page's tables that name tests in their last column: files where it is headed
 * `Test`, titles of one file's where it is headed `Test in unit/search/ao3`.
 */
function promisesOf(page: string): readonly Promised[] {
  const tables = readFileSync(new URL(page, PAGES), 'utf-8').match(/(?:^\|.*\|$\n?)+/gmu) ?? [];
  return tables.flatMap((table) => {
    const [head = [], , ...rows] = table.trimEnd().split('\n').map(cellsOf);
    const [heading, file] = /^Test(?: in (.+))?$/u.exec(head.at(-1) ?? '') ?? [];
    if (heading === undefined) return [];
    return rows.map((cells): Promised => {
      const named = cells.at(-1) ?? '';
      const test = file === undefined ? { file: named, title: '' } : { file, title: named };
      return { row: cells[0] ?? '', denied: cells[1]?.startsWith('No: ') ?? false, named, ...test };
    });
  });
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

/** The titles of a file's tests, those left out that do not run. @throws where there is no such file */
function testsOf(file: string): readonly string[] {
  const source = readFileSync(new URL(`${file}.test.ts`, TESTS), 'utf-8');
  return [...source.matchAll(/^ *(?:test|it)\(\s*'([^']+)'/gmu)].map(([, title = '']) => title);
}

// An archive of one's own may have no such pages.
describe.for(['reading.md', 'finding.md'].filter((page) => existsSync(new URL(page, PAGES))))(
  'the page %s',
  (page) => {
    const promises = promisesOf(page);

    it('names a test for each row that has something, and for no other', () => {
      expect(promises.length).toBeGreaterThan(10);
      for (const { row, denied, named } of promises) expect(named === '', row).toBe(denied);
    });

    it('names tests that are there', () => {
      const missing = promises.filter(({ denied, file, title }) => {
        if (denied) return false;
        if (!existsSync(new URL(`${file}.test.ts`, TESTS))) return true;
        return title !== '' && !testsOf(file).includes(title);
      });
      expect(missing).toEqual([]);
    });

    it('leaves no test of a file unnamed whose tests are its rows', () => {
      const rows = promises.filter(({ title }) => title !== '');
      for (const file of new Set(rows.map((promised) => promised.file))) {
        const titles = rows.filter((row) => row.file === file).map(({ title }) => title);
        expect(titles.toSorted()).toEqual(testsOf(file).toSorted());
      }
    });
  },
);
