import type { HtmlReader } from '../html/html-page.ts';
import { ao3Download } from './ao3-download.ts';
import { ao3Page } from './ao3-page.ts';
import { article } from './article.ts';
import { fanficfareHtml } from './fanficfare-html.ts';
import { fanfictionNetPage } from './fanfiction-net-page.ts';
import { fichubHtml } from './fichub-html.ts';
import { royalRoadPage } from './royal-road-page.ts';
import { wattpadPage } from './wattpad-page.ts';

/** From the most special to the most general: the first that matches a page reads it. */
export const HTML_READERS: readonly HtmlReader[] = [
  ao3Download,
  ao3Page,
  fanficfareHtml,
  fichubHtml,
  fanfictionNetPage,
  royalRoadPage,
  wattpadPage,
  article,
];
