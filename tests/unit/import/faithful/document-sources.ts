import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { docxFiles, docxOf, odtFiles, odtOf } from '../document-of.ts';
import { contentBytes, type Content } from '../zip-of.ts';
import type { Vocabulary } from './seen.ts';
import { sourceOf, type Source } from './source.ts';
import { xmlTree } from './xml.ts';

/** Office Open XML, ECMA-376, part 1, 17: a paragraph is one element, whatever it is in. */
const WORD: Vocabulary = {
  emphasised: 'w\\:r:has(> w\\:rPr > w\\:i)',
  strong: 'w\\:r:has(> w\\:rPr > w\\:b)',
  struck: 'w\\:r:has(> w\\:rPr > w\\:strike)',
  underlined: 'w\\:r:has(> w\\:rPr > w\\:u)',
  quoted: 'w\\:p:has(> w\\:pPr > w\\:pStyle[w\\:val=Quote])',
  items: 'w\\:p:has(> w\\:pPr > w\\:numPr)',
  cells: 'w\\:tc',
  links: 'w\\:hyperlink',
  blocks: 'w\\:p, w\\:tc',
  spaces: 'w\\:br',
  breaks: '',
  pictures: 'w\\:drawing',
  calls: 'w\\:footnoteReference, w\\:endnoteReference',
  plain: '',
  without: 'w\\:del, w\\:p:has(> w\\:pPr > w\\:pStyle[w\\:val=Heading1])',
  address: () => '',
  description: (picture) => String(select('wp\\:docPr', picture)?.properties['descr']),
  note({ tagName, properties }, root) {
    const kind = tagName.replace('Reference', '').replace(':', '\\:');
    return select(`${kind}[w\\:id="${String(properties['w:id'])}"]`, root);
  },
  label: /^(?!)/u,
  ornaments: ['* * *'],
};

/** OpenDocument 1.3, part 3. Styles have names; those of the fixture stand here. */
const OPEN_DOCUMENT: Vocabulary = {
  emphasised: '[text\\:style-name=T1], [text\\:style-name=T7], [text\\:style-name=P3]',
  strong: '[text\\:style-name=T2]',
  struck: '[text\\:style-name=T4]',
  underlined: '[text\\:style-name=T3]',
  quoted: '[text\\:style-name=Quotations]',
  items: 'text\\:list-item',
  cells: 'table\\:table-cell',
  links: 'text\\:a',
  blocks: 'text\\:p, text\\:list-item, table\\:table-cell',
  spaces: 'text\\:line-break, text\\:tab, text\\:s',
  breaks: '[text\\:style-name=Horizontal_20_Line]',
  pictures: 'draw\\:frame',
  calls: 'text\\:note',
  plain: '',
  without: 'text\\:note-citation, text\\:h, office\\:annotation, text\\:tracked-changes',
  address: ({ properties }) => String(properties['xlink:href']),
  description: (picture) => {
    const [text] = select('svg\\:title', picture)?.children ?? [];
    return text?.type === 'text' ? text.value : '';
  },
  note: (call) => select('text\\:note-body', call),
  label: /^(?!)/u,
  ornaments: [],
};

/** The documents of office programs, which have something of everything themselves. */
export function documentSources(): readonly Source[] {
  return [word(), openDocument()];
}

function word(): Source {
  const files = docxFiles();
  const root = treeOf(files, 'word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml');
  const relations = treeOf(files, 'word/_rels/document.xml.rels');
  const top = (...paragraphs: readonly number[]): string =>
    paragraphs.map((at) => `w\\:body > w\\:p:nth-of-type(${at})`).join(', ');
  return sourceOf(
    {
      name: 'letters.docx',
      format: 'Word document',
      bytes: docxOf(),
      // Above the first heading stands what is front matter; a label that no key is for, in the notes.
      pieces: [
        { root, story: top(5, 6) },
        { root, story: top(8) },
        { root: treeOf(files, 'docProps/core.xml'), story: 'dc\\:subject' },
        { root, story: 'w\\:body' },
      ],
      vocabulary: {
        ...WORD,
        // A label's own weight is not its text's.
        plain: `${top(5)} > w\\:r:first-of-type`,
        without: `${WORD.without}, ${top(1, 2, 3, 4, 5, 6, 7, 8, 9)}`,
        address: ({ properties }) => {
          const [all] = relations.children;
          const target =
            all?.type === 'element'
              ? all.children.find(
                  (each) => each.type === 'element' && each.properties['Id'] === properties['r:id'],
                )
              : undefined;
          return target?.type === 'element' ? String(target.properties['Target']) : '';
        },
      },
    },
    {
      chapters: 2,
      rewritten: [
        ['Summary: ', ''],
        [' Lamps ', ' Subject: Lamps '],
      ],
    },
  );
}

function openDocument(): Source {
  const files = odtFiles();
  const root = treeOf(files, 'content.xml');
  const isTitle = '[text\\:style-name=Title], [text\\:style-name=P1], text\\:table-of-content';
  return sourceOf(
    {
      name: 'papers.odt',
      format: 'OpenDocument text',
      bytes: odtOf(),
      pieces: [
        { root: treeOf(files, 'meta.xml'), story: 'dc\\:description' },
        { root, story: 'office\\:text' },
      ],
      vocabulary: { ...OPEN_DOCUMENT, without: `${OPEN_DOCUMENT.without}, ${isTitle}` },
    },
    { chapters: 2 },
  );
}

function treeOf(files: Readonly<Record<string, Content>>, ...paths: readonly string[]): Root {
  const children = paths.flatMap(
    (path) => xmlTree(contentBytes(files[path] ?? '').toString('utf8')).children as Element[],
  );
  return { type: 'root', children };
}
