import type { Dictionary } from '../dictionary.ts';
import { browse } from './browse.ts';
import { hiding } from './hiding.ts';
import { pages } from './pages.ts';
import { panels } from './panels.ts';
import { search } from './search.ts';
import { shelf } from './shelf.ts';
import { stats } from './stats.ts';

export const spanish: Dictionary = { ...pages, browse, hiding, panels, search, shelf, stats };
