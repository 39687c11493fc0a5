/**
 * Stands in the head of pages with `<browse-stories>`. Where the address asks for something, what
 * that needs is asked for along with the page's own scripts, not after them: on a phone's network
 * each step is a fifth of a second. A visit without a question loads nothing by it.
 */
import { element } from '../../../reader/element.ts';
import { keepHeadStart, startWith } from '../catalogue/head-start.ts';

const { catalogue = '', worker = '', modules = '' } = document.currentScript?.dataset ?? {};
if (location.search !== '') {
  keepHeadStart(startWith(new Worker(worker, { type: 'module' }), catalogue));
  for (const href of modules.split(' ')) {
    document.head.append(element('link', { rel: 'modulepreload', href }));
  }
}
