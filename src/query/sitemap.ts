import { absoluteAddress } from '../archive/addresses.ts';
import type { AddressTarget } from '../archive/addresses.ts';
import type { Archive, CalendarDay } from '../archive/model.ts';

// https://www.sitemaps.org/protocol.html#index
const MOST_ADDRESSES = 50_000;

interface Entry {
  readonly target: AddressTarget;
  readonly changed: CalendarDay | undefined;
}

/**
 * The site's sitemaps by the names of their files. More addresses than one may hold are parted, and
 * `sitemap.xml` names the parts. Empty where the site is not public or does not know its address.
 */
export function sitemaps(archive: Archive): ReadonlyMap<string, () => string> {
  const { site } = archive;
  if (!site.public || site.url === undefined) return new Map();
  const entries = entriesOf(archive);
  if (entries.length <= MOST_ADDRESSES) {
    return new Map([['sitemap', () => urlSet(entries, site)]]);
  }
  const parts = Array.from({ length: Math.ceil(entries.length / MOST_ADDRESSES) }, (_, at) => ({
    name: `sitemap-${String(at + 1)}`,
    entries: entries.slice(at * MOST_ADDRESSES, (at + 1) * MOST_ADDRESSES),
  }));
  const locations = parts.map(({ name }) =>
    element('sitemap', { target: { to: 'file', path: `${name}.xml` }, changed: undefined }, site),
  );
  return new Map([
    ['sitemap', () => document('sitemapindex', locations)],
    ...parts.map((part) => [part.name, () => urlSet(part.entries, site)] as const),
  ]);
}

/** What is read, and the archive in numbers; lists are found through them. */
function entriesOf({ stories, pages }: Archive): readonly Entry[] {
  const entries: Entry[] = [
    { target: { to: 'home' }, changed: undefined },
    { target: { to: 'stats' }, changed: undefined },
  ];
  for (const { slug } of pages) {
    entries.push({ target: { to: 'page', page: slug }, changed: undefined });
  }
  for (const story of stories) {
    entries.push({ target: { to: 'story', story: story.slug }, changed: story.updated });
    if (story.oneShot) continue;
    for (const chapter of story.chapters) {
      entries.push({
        target: { to: 'chapter', story: story.slug, chapter: chapter.slug },
        changed: chapter.published,
      });
    }
  }
  return entries;
}

function urlSet(entries: readonly Entry[], site: Archive['site']): string {
  return document(
    'urlset',
    entries.map((entry) => element('url', entry, site)),
  );
}

function element(name: 'url' | 'sitemap', entry: Entry, site: Archive['site']): string {
  const location = absoluteAddress(site, entry.target) ?? '';
  const changed = entry.changed === undefined ? '' : `<lastmod>${entry.changed}</lastmod>`;
  return `<${name}><loc>${escapeXml(location)}</loc>${changed}</${name}>`;
}

function document(root: 'urlset' | 'sitemapindex', children: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${children.join('\n')}\n</${root}>\n`;
}

// An address is percent-encoded: of what XML reserves, only these can be in it.
function escapeXml(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
