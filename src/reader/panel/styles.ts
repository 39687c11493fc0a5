const added = new Map<string, CSSStyleSheet>();

/** Adds a style sheet to the page, once. */
export function addStyles(css: string): void {
  if (added.has(css)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  added.set(css, sheet);
  document.adoptedStyleSheets.push(sheet);
}
