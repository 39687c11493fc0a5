/** Letters that no two typefaces are likely to have equally wide. */
const SAMPLE = 'mmmwwwiiillGgQq@&69';

/** Whether the device has a font of a name, as far as its letters' width tells. */
export function isInstalled(font: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  const width = (family: string): number => {
    context.font = `72px ${family}`;
    return context.measureText(SAMPLE).width;
  };
  const name = JSON.stringify(font);
  return ['monospace', 'serif', 'sans-serif'].some(
    (generic) => width(`${name}, ${generic}`) !== width(generic),
  );
}
