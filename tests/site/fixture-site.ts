import { inject } from 'vitest';
import { BuiltSite } from './built-site.ts';

/** The built fixture archive, walked once for all files of tests. None of them changes a page. */
export const site = new BuiltSite(inject('site'));
