import type { PanelWords } from '../../i18n/dictionary.ts';
import { panelWords } from '../../i18n/panel-words.ts';

/** What a panel's own module makes: its name, and what is in it. */
export interface PanelContent {
  readonly title: string;
  readonly content: readonly Node[];
  /** Brings up to date what may have changed since the panel was last open. */
  readonly onOpen?: () => void;
}

/** The default export of a panel's module: called once, when the panel is first opened. */
export type MakePanel = (words: PanelWords) => PanelContent;

/** The panels. Each is a module that is loaded when a reader first opens it. */
const PANELS = {
  contents: () => import('../contents/contents-panel.ts'),
  keys: () => import('../keys/keys-panel.ts'),
  settings: () => import('../settings/settings-panel.ts'),
  shelf: () => import('../shelf/shelf-panel.ts'),
  share: () => import('../share/share-panel.ts'),
} satisfies Record<string, () => Promise<{ default: MakePanel }>>;

export type PanelName = keyof typeof PANELS;

const opened = new Map<PanelName, Promise<HTMLElement>>();

/**
 * Opens a panel, or closes it where it is open: from a key, say. `<panel-button>` does so by itself.
 * @throws where the panel cannot be reached; the next call tries again
 */
export async function togglePanel(name: PanelName): Promise<void> {
  const panel = opened.get(name) ?? load(name);
  opened.set(name, panel);
  try {
    (await panel).togglePopover();
  } catch (error) {
    opened.delete(name);
    throw error;
  }
}

/** Loads a panel with its frame and its words; then its buttons open it without a script. */
async function load(name: PanelName): Promise<HTMLElement> {
  const [{ createPanel }, { default: make }, words] = await Promise.all([
    import('./panel.ts'),
    PANELS[name](),
    panelWords(document.documentElement.lang),
  ]);
  const panel = createPanel(make(words), words);
  document.body.append(panel);
  for (const button of document.querySelectorAll<HTMLButtonElement>(`[panel="${name}"] > button`)) {
    button.popoverTargetElement = panel;
  }
  return panel;
}

export function isPanel(name: string): name is PanelName {
  return name in PANELS;
}
