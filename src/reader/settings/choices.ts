import type { Site } from '../../archive/model.ts';

/** What can be chosen, setting by setting. What has one choice is as the site has it, or is that. */
export const CHOICES = {
  theme: ['system', 'light', 'sepia', 'dark', 'black', 'own'] satisfies (Site['theme'] | 'own')[],
  face: ['serif', 'sans', 'hyperlegible', 'dyslexic', 'own'],
  paragraphs: ['spaced'],
  align: ['justified'],
  hyphens: ['none'],
  notes: ['long', 'open', 'folded', 'hidden'],
  progress: ['hidden'],
  keys: ['off'],
  covers: ['open'],
  gate: ['open'],
  taps: ['on'],
  styling: ['plain'],
} as const;

/** The least and the most of what can be set by a slider, and its steps; the style sheets hold to it. */
export const RANGES = {
  // Factors of what the page has.
  size: [0.7, 4, 0.05],
  lines: [0.8, 1.6, 0.05],
  width: [0.6, 2, 0.05],
  // In ems, more than the typeface has.
  letters: [0, 0.2, 0.01],
  words: [0, 0.6, 0.02],
} as const;

export type SettingName = keyof typeof CHOICES | keyof typeof RANGES | 'paper' | 'ink' | 'font';
