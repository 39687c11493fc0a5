import type { Dictionary } from '../dictionary.ts';
import { pages } from './pages.ts';
import { panels } from './panels.ts';
import { search } from './search.ts';
import { shelf } from './shelf.ts';

export const arabic: Dictionary = { ...pages, panels, search, shelf };
