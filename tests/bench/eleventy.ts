import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version that figures are compared with. */
export const ELEVENTY = '@11ty/eleventy@3.1.8';

/**
 * Writes an Eleventy site over the same chapters: a page a chapter through one layout, and one list
 * of all. Less than Lamplight makes of them, as a person would set it up in an afternoon.
 */
export function writeEleventySite(folder: string, content: string): void {
  mkdirSync(join(folder, '_includes'), { recursive: true });
  cpSync(join(content, 'stories'), join(folder, 'stories'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  writeFileSync(
    join(folder, 'stories', 'stories.json'),
    '{ "layout": "page.njk", "tags": "chapters" }\n',
  );
  writeFileSync(
    join(folder, '_includes', 'page.njk'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>\n',
  );
  writeFileSync(
    join(folder, 'index.njk'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>All</title></head><body><ul>{% for item in collections.chapters %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>{% endfor %}</ul></body></html>\n',
  );
}
