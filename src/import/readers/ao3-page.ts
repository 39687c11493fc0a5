import { isWorkPage, readWorkPage, workOfPage } from '../ao3/page.ts';
import { ARCHIVE_ORIGIN, workAddress } from '../ao3/work-address.ts';
import { workStory } from '../ao3/work-story.ts';
import type { HtmlPage, HtmlReader } from '../html/html-page.ts';
import { pageAddress } from '../html/page-facts.ts';
import { withPageLinks } from '../html/page-links.ts';
import { pictureBeside } from '../html/picture-beside.ts';
import { StoryText } from '../html/story-text.ts';

/** A work’s page of the Archive of Our Own as a browser saves it: one chapter, or the entire work. */
export const ao3Page: HtmlReader = {
  format: 'AO3 page',
  matches: ({ tree }) => isWorkPage(tree),
  read: (page: HtmlPage) => {
    const address = pageAddress(page.tree);
    const own = workOfPage(page.tree) ?? address ?? ARCHIVE_ORIGIN;
    const tree = withPageLinks(page.tree, own, ({ href }) => workAddress(href) === own);
    const text = new StoryText({ picture: pictureBeside(page) });
    return workStory(readWorkPage(tree, address), page.name, text);
  },
};
