import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers } from '../random.ts';
import { prose, vocabulary } from './corpus.ts';

const WORDS = 7200;

/**
 * Writes HTML files of the shape of AO3's downloads, each of some 50 KB, half of them in chapters.
 * @returns how many bytes there are in all
 */
export function writeDownloads(folder: string, count: number): number {
  const random = randomNumbers(1_895);
  const words = vocabulary(random, 12_000);
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let work = 1; work <= count; work += 1) {
    const chapters = work % 2 === 0 ? 1 : 3;
    const texts = Array.from({ length: chapters }, () =>
      paragraphs(prose(random, words, WORDS / chapters)),
    );
    const html = download(work, texts);
    bytes += Buffer.byteLength(html);
    writeFileSync(join(folder, `Work_${String(work)}.html`), html);
  }
  return bytes;
}

function paragraphs(markdown: string): string {
  return markdown
    .split('\n\n')
    .map((text) =>
      text === '***' ? '<hr/>' : `<p>${text.replaceAll(/\*(.+?)\*/gu, '<em>$1</em>')}</p>`,
    )
    .join('\n');
}

function download(work: number, texts: readonly string[]): string {
  const title = `Work ${String(work)}`;
  const [one = ''] = texts;
  const body =
    texts.length === 1
      ? `<h2 class="toc-heading">${title}</h2>\n<div class="userstuff">\n${one}\n</div>`
      : texts.map((text, index) => chapter(index + 1, text)).join('\n');
  return `<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${title} - Author - Fandom</title></head>
<body>
<div id="preface">
<h2 class="toc-heading">Preface</h2>
<p class="message"><b>${title}</b><br />Posted originally on the <a href="http://archiveofourown.org/">Archive of Our Own</a> at <a href="http://archiveofourown.org/works/${String(1000 + work)}">http://archiveofourown.org/works/${String(1000 + work)}</a>.</p>
<div class="meta"><dl class="tags">
<dt>Rating:</dt><dd><a href="http://archiveofourown.org/tags/t">Teen And Up Audiences</a></dd>
<dt>Fandom:</dt><dd><a href="http://archiveofourown.org/tags/f">Fandom ${String(work % 25)}</a></dd>
<dt>Characters:</dt><dd><a href="http://archiveofourown.org/tags/c">Holmes</a>, <a href="http://archiveofourown.org/tags/d">Watson</a></dd>
<dt>Language:</dt><dd>English</dd>
<dt>Stats:</dt><dd>Published: 2020-01-02 Words: ${String(WORDS)} Chapters: ${String(texts.length)}/${String(texts.length)}</dd>
</dl>
<h1>${title}</h1>
<div class="byline">by <a rel="author" href="http://archiveofourown.org/users/a${String(work % 40)}">Author ${String(work % 40)}</a></div>
<p>Summary</p><blockquote class="userstuff"><p>A summary of ${title}.</p></blockquote>
</div></div>
<div id="chapters" class="userstuff">
${body}
</div>
<div id="afterword"><h2 class="toc-heading">Afterword</h2>
<p class="message">Please <a href="http://archiveofourown.org/works/${String(1000 + work)}/comments/new">drop by the Archive and comment</a> to let the creator know if you enjoyed their work!</p>
</div>
</body></html>
`;
}

function chapter(number: number, text: string): string {
  return `<div class="meta group"><h2 class="heading">Chapter ${String(number)}: Part ${String(number)}</h2></div>
<!--chapter content-->
<div class="userstuff">
${text}
</div>
<!--/chapter content-->`;
}
