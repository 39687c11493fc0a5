/**
 * Text of the panels that a reader opens over a page, in English. A module of its own: the browser
 * loads it with the first panel, and no page brings it along.
 */
export const panels = {
  close: 'Close',

  settings: {
    title: 'Reading settings',
    theme: 'Page',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark', black: 'Black' },
    size: 'Text size',
  },
};
