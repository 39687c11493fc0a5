import { Linter } from 'eslint';
import { resolve } from 'node:path';
import typescript from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { directions } from '../../eslint.config.js';

const linter = new Linter();

/** What ESLint says of one line of code in a file of `src/`. */
function complaints(file: string, code: string): readonly string[] {
  const config = { ...directions, languageOptions: { parser: typescript.parser } };
  return linter
    .verify(code, config, { filename: resolve('src', file) })
    .map((message) => message.message);
}

describe('an import against the direction of the rooms is refused', () => {
  test.each([
    ['archive/slugs.ts', `import { render } from '../markdown/render.ts';`],
    ['archive/slugs.ts', `import { build } from '../cli/build.ts';`],
    ['archive/read/story.ts', `import { story } from '../../query.ts';`],
    ['i18n/interface.ts', `import { slug } from '../archive/slugs.ts';`],
    ['markdown/render.ts', `import { books } from '../export/epub.ts';`],
    ['import/text.ts', `import { t } from '../i18n/interface.ts';`],
    ['export/epub.ts', `import { build } from '../cli/build.ts';`],
    ['search/build/catalogue.ts', `import { ask } from '../browser/ask.ts';`],
    ['search/browser/ask.ts', `import { write } from '../build/catalogue.ts';`],
    ['search/browser/ask.ts', `import type { Write } from '../build/catalogue.ts';`],
    ['reader/place.ts', `import { slug } from '../archive/slugs.ts';`],
    ['query.ts', `import { build } from './cli/build.ts';`],
    ['query/lists.ts', `import { build } from '../cli/build.ts';`],
    ['query.ts', `import Card from './components/Card.astro';`],
    ['components/card.ts', `import { stories } from '../query.ts';`],
    ['components/card.ts', `import Base from '../layouts/Base.astro';`],
    ['layouts/base.ts', `import { stories } from '../query.ts';`],
    ['pages/feed.xml.ts', `import { render } from '../markdown/render.ts';`],
    ['pages/feed.xml.ts', `import { build } from '../cli/build.ts';`],
    ['cli/build.ts', `import Card from '../components/Card.astro';`],
    ['cli/build.ts', `import Base from '../layouts/Base.astro';`],
    ['cli/build.ts', `import { GET } from '../pages/feed.xml.ts';`],
    ['styles/tokens.ts', `import { slug } from '../archive/slugs.ts';`],
    ['cli/build.ts', `import { fixture } from '../../tests/site/fixture.ts';`],
  ])('%s: %s', (file, code) => {
    expect(complaints(file, code)).toEqual([
      expect.stringMatching(/may (?:not import|import nothing but types) from/u),
    ]);
  });

  test.each([
    ['a re-export', `export { build } from '../cli/build.ts';`],
    ['a re-export of everything', `export * from '../cli/build.ts';`],
    ['an import at run time', `const build = await import('../cli/build.ts');`],
    ['a type named in place', `let build: import('../cli/build.ts').Build;`],
    ['a worker', `new Worker(new URL('../cli/worker.ts', import.meta.url));`],
  ])('by %s too', (_, code) => {
    expect(complaints('archive/slugs.ts', code)).toHaveLength(1);
  });
});

describe('an import along the direction of the rooms is taken', () => {
  test.each([
    ['archive/slugs.ts', `import { words } from './words.ts';`],
    ['archive/read/story.ts', `import { words } from '../words.ts';`],
    ['archive/edition.ts', `import type { Facts } from '../markdown/rendered.ts';`],
    ['markdown/render.ts', `import { slug } from '../archive/slugs.ts';`],
    ['search/browser/ask.ts', `import type { Row } from '../catalogue.ts';`],
    ['query.ts', `import { render } from './markdown/render.ts';`],
    ['query.ts', `import { lists } from './query/lists.ts';`],
    ['components/card.ts', `import type { Story } from '../archive/model.ts';`],
    ['components/card.ts', `import '../reader/place.ts';`],
    ['components/card.ts', `import type { StoryCard } from '../query/views.ts';`],
    ['pages/feed.xml.ts', `import { stories } from '../query.ts';`],
    ['cli/build.ts', `import { bundles } from '../search/build/bundles.ts';`],
    ['cli/build.ts', `const root = new URL('../..', import.meta.url);`],
  ])('%s: %s', (file, code) => {
    expect(complaints(file, code)).toEqual([]);
  });
});

test('components take types from the archive, and nothing that runs', () => {
  expect(
    complaints('components/card.ts', `import { RATINGS } from '../archive/model.ts';`),
  ).toEqual([expect.stringMatching(/nothing but types from archive/u)]);
});

test.each([
  ['archive/read.ts', 'astro'],
  ['archive/read.ts', 'astro:content'],
  ['markdown/render.ts', 'astro/config'],
  ['reader/place.ts', 'node:fs'],
  ['search/browser/ask.ts', 'node:path'],
])('%s does not know %s', (file, stranger) => {
  expect(complaints(file, `import x from '${stranger}';`)).toHaveLength(1);
});

test('a folder of src/ that is no room is named', () => {
  expect(complaints('utils/a.ts', `import { b } from '../archive/b.ts';`)).toEqual([
    expect.stringMatching(/utils is no room/u),
  ]);
});
