import type { PhrasingContent, Root } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { chat } from '../directives/chat.ts';
import { takeApart, type ContainerHandler } from '../directives/container.ts';
import { spoiler, warning } from '../directives/covers.ts';
import { inline } from '../directives/element.ts';
import { epigraph } from '../directives/epigraph.ts';
import { figure } from '../directives/figure.ts';
import { languageBlock, languageSpan } from '../directives/language.ts';
import { note } from '../directives/note.ts';
import { centre, letter, right } from '../directives/plain-blocks.ts';
import { rubyDirective } from '../directives/ruby.ts';
import { verse } from '../directives/verse.ts';
import { partContext, report, type PartContext } from '../part-context.ts';
import { walkMarkdown } from '../walk.ts';
import type { ContainerName, InlineName } from '../syntax/directives.ts';

const CONTAINERS: Readonly<Record<ContainerName, ContainerHandler>> = {
  letter,
  chat,
  verse,
  centre,
  center: centre,
  right,
  epigraph,
  figure,
  note,
  warning,
  spoiler,
  lang: languageBlock,
};

type InlineHandler = (node: TextDirective, context: PartContext) => PhrasingContent;

const INLINE: Readonly<Record<InlineName, InlineHandler>> = {
  ruby: rubyDirective,
  lang: languageSpan,
  spoiler: (node) => inline('span', { className: ['spoiler'] }, node.children),
};

/** Turns each directive into what it stands for; one file below `directives/` says what that is. */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    const context = partContext(file);
    walkMarkdown(tree, (node) => {
      if (node.type === 'containerDirective') {
        checkContainer(node, context);
        return [CONTAINERS[node.name as ContainerName](takeApart(node, context, file))];
      }
      if (node.type === 'textDirective') {
        return [INLINE[node.name as InlineName](node, context)];
      }
      return undefined;
    });
  };
}

function checkContainer(node: ContainerDirective, context: PartContext): void {
  if (node.data?.position?.closing === undefined) {
    report(context, node.position, {
      code: 'unclosed-directive',
      severity: 'error',
      message: `:::${node.name} opens here and never closes`,
      mend: 'Add a line ::: where it ends. If another directive stands inside it, give the outer one more colons (::::)',
    });
  }
  if (node.children.every((child) => child.type === 'paragraph' && child.data?.directiveLabel)) {
    report(context, node.position, {
      code: 'empty-directive',
      severity: 'warning',
      message: `:::${node.name} has nothing in it`,
      mend: 'Put text between its two lines, or delete them',
    });
  }
}
