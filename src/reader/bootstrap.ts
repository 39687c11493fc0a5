import type { Site } from '../archive/model.ts';

/** Where the reader's settings are kept; shared by every archive at one origin. */
export const SETTINGS_KEY = 'lamplight';

/** What a reader has set; an absent key leaves the archive's own choice. */
export interface Settings {
  readonly theme?: Site['theme'];
  /** The size of the text, as a factor of its usual size. */
  readonly size?: number;
}

/**
 * The script that applies the reader's settings before anything is painted, for the page's head.
 * Storage may be forbidden or hold anything: then the page stays as it came.
 */
export function bootstrapScript(): string {
  return `try{let s=JSON.parse(localStorage.${SETTINGS_KEY}),r=document.documentElement;s.theme&&(r.dataset.theme=s.theme);s.size&&r.style.setProperty('--size',s.size)}catch{}`;
}
