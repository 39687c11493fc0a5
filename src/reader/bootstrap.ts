/** Where the reader's settings are kept; shared by every archive at one origin. */
export const SETTINGS_KEY = 'lamplight';

/**
 * The script that applies the reader's settings before anything is painted, for the page's head.
 * Storage may be forbidden or hold anything: then the page stays as it came.
 */
export function bootstrapScript(): string {
  return `try{let s=JSON.parse(localStorage.${SETTINGS_KEY}),r=document.documentElement;s.theme&&(r.dataset.theme=s.theme);s.size&&r.style.setProperty('--size',s.size)}catch{}`;
}
