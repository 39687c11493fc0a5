import { expect, it } from 'vitest';
import { renderText } from './render-text.ts';

const DEEP = 10_000;

it.each([
  ['tags', `${'<span>'.repeat(DEEP)}x${'</span>'.repeat(DEEP)}`],
  ['open tags', '<i>'.repeat(DEEP)],
  ['quotations', `${'> '.repeat(DEEP)}x`],
])('%s within one another, deeper than can be read, are a problem of their file', (_, markdown) => {
  expect(renderText(markdown).facts.messages).toContainEqual({
    code: 'unreadable-file',
    severity: 'error',
    line: 1,
    column: 1,
    message: 'Tags, quotations or lists stand within one another, too deep to be read',
    mend: 'End each of them where the next should begin',
  });
});
