import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withOwnHashes } from '../../../src/cli/page-policy.ts';

const hashOf = (content: string): string => `'sha256-${hash('sha256', content, 'base64')}'`;

function page(body: string, known: readonly string[]): string {
  const policy = `default-src 'self'; script-src 'self' ${known.map(hashOf).join(' ')};`;
  return `<head><meta http-equiv="content-security-policy" content="${policy}"></head>${body}`;
}

const narrow = (html: string): string => withOwnHashes(Buffer.from(html)).toString();

describe('the policy of a page', () => {
  const body = '<style media="all">p{color:é}</style><p>Ж</p><script type="module">go()</script>';

  it('keeps the hashes of what is on the page, and no others', () => {
    const all = page(body, ['p{color:é}', 'go()', 'elsewhere()']);
    expect(narrow(all)).toBe(page(body, ['p{color:é}', 'go()']));
  });

  it('lets nothing in that was not in it before', () => {
    expect(narrow(page(`${body}<script>evil()</script>`, ['go()']))).not.toContain(
      hashOf('evil()'),
    );
  });

  it('names no script that is data, for no browser runs it', () => {
    const data = '<script type="application/ld+json">{}</script>';
    const all = page(`${data}${body}${data}`, ['{}', 'p{color:é}', 'go()']);
    expect(narrow(all)).toBe(page(`${data}${body}${data}`, ['p{color:é}', 'go()']));
  });

  it('leaves alone a page that has none, and ends that are missing', () => {
    expect(narrow(body)).toBe(body);
    expect(narrow(page('<script>never closed', ['go()']))).not.toContain(hashOf('go()'));
  });
});
