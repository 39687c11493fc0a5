import { expect, it } from 'vitest';
import { filesOf, message, readingOf } from './fixture.ts';

it('a link into the file itself goes, and its words stay', async () => {
  const { draft } = await readingOf(
    'page.html',
    `<!DOCTYPE html><html><head><title>The Lamp</title></head><body><article><h1>The Lamp</h1>
<p>See <a href="#below">what is <em>below</em></a>, or <a href="https://example.org/#lamp">elsewhere</a>.
It burned all night, and it burned all day, and nobody knew who had lit it in the first place.</p>
<p>She counted the stairs, and there were more of them than there had been in the morning.</p>
<p id="below">Below.</p></article></body></html>`,
  );
  const text = filesOf(draft)['story.md'] ?? '';
  expect(text).toContain('See what is *below*, or [elsewhere](https://example.org/#lamp).');
  expect(message(draft, 'loose-links')).toContain('#below');
});
