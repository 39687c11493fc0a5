import type { Definition, Image, Link, PhrasingContent, Root } from 'mdast';
import { SKIP, walkMarkdown } from '../../markdown/walk.ts';
import { changeTargets } from '../html-targets.ts';

export interface NormaliseOptions {
  /** The name of a picture's file beside the story, or its address on the web; `undefined` for neither. */
  readonly picture: (src: string) => string | undefined;
  /** Whether a line end is a line break, as Obsidian has it. */
  readonly breaksLines: boolean;
  /** Whether links to other pages of the same site stay. */
  readonly keepsLinks: boolean;
}

export interface NormaliseFindings {
  /** Addresses of pages that are not here. */
  readonly links: readonly string[];
  /** Pictures that are not here. */
  readonly pictures: readonly string[];
}

const ELSEWHERE = /^(?:https?:|mailto:|ftp:)/iu;
const MORE = /^<!--\s*(?:more|read-?more|excerpt|truncate)\s*-->$/iu;
const WIDE =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff60\\u2026\\u2014\\u2015]';
const WIDE_LINE_END = new RegExp(`(?<=${WIDE})\\n(?=${WIDE})`, 'gu');

/** Makes of a site's Markdown what stands by itself: references led to their ends, lines joined. */
export function normalise(tree: Root, options: NormaliseOptions): NormaliseFindings {
  const definitions = definitionsOf(tree);
  const links: string[] = [];
  const pictures: string[] = [];
  const link = (url: string): string | undefined => {
    if (options.keepsLinks || ELSEWHERE.test(url)) return url;
    links.push(url);
    return undefined;
  };
  const picture = (src: string): string | undefined => {
    const name = options.picture(src);
    if (name === undefined) pictures.push(src);
    return name;
  };
  walkMarkdown(tree, (node, parent) => {
    switch (node.type) {
      case 'definition':
        return [];
      case 'linkReference': {
        const definition = definitions.get(node.identifier);
        return definition === undefined ? undefined : [linkTo(definition, node.children)];
      }
      case 'imageReference': {
        const definition = definitions.get(node.identifier);
        if (definition === undefined) return undefined;
        return [
          {
            type: 'image',
            url: definition.url,
            alt: node.alt ?? '',
            title: definition.title ?? null,
          },
        ];
      }
      case 'link':
        return link(node.url) === undefined ? node.children : undefined;
      case 'image': {
        const url = picture(node.url);
        if (url !== undefined) {
          node.url = url;
          return undefined;
        }
        return [{ type: 'text', value: nameOf(node) }];
      }
      case 'html':
        if (MORE.test(node.value.trim())) return [];
        node.value = changeTargets(node.value, { link, picture });
        return undefined;
      case 'text':
        if (!node.value.includes('\n') || parent.type === 'heading') return undefined;
        if (options.breaksLines) return broken(node.value);
        node.value = node.value.replaceAll(WIDE_LINE_END, '').replaceAll('\n', ' ');
        return undefined;
      case 'code':
        return SKIP;
      default:
        return undefined;
    }
  });
  return { links, pictures };
}

/** Of two of one name, the first counts. */
function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  walkMarkdown(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    return undefined;
  });
  return definitions;
}

function linkTo({ url, title }: Definition, children: PhrasingContent[]): Link {
  return { type: 'link', url, title: title ?? null, children };
}

function broken(text: string): readonly PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]);
}

/** What a reader is told of a picture that is not there. */
function nameOf({ alt, title, url }: Image): string {
  const words = [alt, title].find((each) => each !== null && each !== undefined && each !== '');
  return words ?? url.replace(/^.*\//u, '');
}
