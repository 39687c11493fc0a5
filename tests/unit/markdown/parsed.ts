import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { remarkDialect } from '../../../src/markdown/remark/remark-dialect.ts';
import { remarkPlainProse } from '../../../src/markdown/remark/remark-plain-prose.ts';

const whole = remark().use(remarkDialect).use(remarkCjkFriendly).freeze();
const quick = remark().use(remarkDialect).use(remarkCjkFriendly).use(remarkPlainProse).freeze();

/** The tree that the dialect gives when its parser reads every character. */
export function parsedInFull(markdown: string): Root {
  return whole.parse(markdown);
}

/** The tree that the dialect gives when its parser passes over plain prose. */
export function parsedWithStandIns(markdown: string): Root {
  return quick.parse(markdown);
}
