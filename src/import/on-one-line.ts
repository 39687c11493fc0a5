import type { Heading, PhrasingContent, Table } from 'mdast';

/** What Markdown writes on one line, with `<br>` for line breaks and spaces for line ends. */
export function headingOnOneLine(heading: Heading): Heading {
  return { ...heading, children: onOneLine(heading.children) };
}

/** A table whose cells are each on one line. */
export function tableOnOneLine(table: Table): Table {
  const rows = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: onOneLine(cell.children) })),
  }));
  return { ...table, children: rows };
}

function onOneLine(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.map((node): PhrasingContent => {
    switch (node.type) {
      case 'break':
        return { type: 'html', value: '<br>' };
      case 'text':
      case 'inlineCode':
      case 'html':
        return { ...node, value: node.value.replaceAll('\n', ' ') };
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference':
      case 'textDirective':
        return { ...node, children: onOneLine(node.children) };
      default:
        return node;
    }
  });
}
