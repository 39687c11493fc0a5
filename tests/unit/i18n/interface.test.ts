import { expect, it } from 'vitest';
import { panels as german } from '../../../src/i18n/de/panels.ts';
import { panels as english } from '../../../src/i18n/en/panels.ts';
import { interfaceFor } from '../../../src/i18n/interface.ts';
import { panelWords } from '../../../src/i18n/panel-words.ts';

it.each([
  ['de', 'de', 'de-DE'],
  ['de-AT', 'de-AT', 'de-AT'],
  ['en', 'en', 'en-GB'],
  ['pt-BR', 'en', 'en-GB'],
])('a site in %s has pages in %s, with the dates of %s', (site, tag, locale) => {
  expect(interfaceFor(site)).toMatchObject({ tag, locale });
});

it('the panels of a page speak its language, whatever its region', async () => {
  expect(await panelWords('de-AT')).toBe(german);
  expect(await panelWords('pt-BR')).toBe(english);
});
