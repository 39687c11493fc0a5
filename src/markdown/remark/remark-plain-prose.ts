import type {} from 'remark';
import type { Processor } from 'unified';
import { restoreProse } from '../syntax/restore-prose.ts';
import { standIns } from '../syntax/stand-ins.ts';
import { isRoot } from './is-root.ts';

/**
 * Lets the parser read markup and pass over prose. Micromark looks at every character of a text
 * five times; most of a story is words in which nothing can begin. While the text is parsed,
 * stand-ins take their place, and the tree that comes out is the one that the text itself gives,
 * places included.
 */
export function remarkPlainProse(this: Processor): void {
  const parse = this.parser;
  if (parse === undefined) throw new Error('remark-plain-prose comes after remark-parse');
  this.parser = (text, file) => {
    const found = standIns(text);
    if (found === undefined) return parse(text, file);
    const tree = parse(found.text, file);
    if (isRoot(tree)) restoreProse(tree, found);
    return tree;
  };
}
