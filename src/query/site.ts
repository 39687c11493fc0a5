import { address } from '../archive/addresses.ts';
import type { EditionIndex } from './edition-index.ts';
import { textIn } from './names.ts';
import { siteSharing } from './sharing.ts';
import type { ListKind, SiteView } from './views.ts';

/** In order of preference; the first that the author has put into `static/` is the site's icon. */
const ICONS = ['favicon.svg', 'favicon.png', 'favicon.ico'];

/** What every page shows of the site. */
export function siteView(index: EditionIndex): SiteView {
  const { archive } = index.edition;
  const { site } = archive;
  const lists: { kind: ListKind; href: string }[] = index.kinds.map((kind) => ({
    kind,
    href: address(site, { to: 'terms', kind }),
  }));
  if (index.languages.size > 1) {
    lists.push({ kind: 'language', href: address(site, { to: 'languages' }) });
  }
  const icon = ICONS.find((name) => archive.statics.some((file) => file === `static/${name}`));
  return {
    title: textIn(site.title, site.language, site),
    description:
      site.description === undefined ? undefined : textIn(site.description, site.language, site),
    language: site.language,
    home: address(site, { to: 'home' }),
    search: address(site, { to: 'search' }),
    shelf: address(site, { to: 'shelf' }),
    stats: address(site, { to: 'stats' }),
    stories: address(site, { to: 'stories' }),
    lists,
    pages: archive.pages.map((page) => ({
      ...textIn(page.title, page.source.language, site),
      href: address(site, { to: 'page', page: page.slug }),
    })),
    reply: site.reply,
    icon: address(site, { to: 'file', path: icon ?? 'favicon.svg' }),
    theme: site.theme,
    public: site.public,
    sharing: siteSharing(site),
  };
}
