/** The worker that asks the catalogue: filtering a large archive never holds the page up. */
import { Catalogue } from './catalogue.ts';
import type { CatalogueCall, CatalogueReply } from './protocol.ts';

let opened: { readonly base: string; readonly catalogue: Promise<Catalogue> } | undefined;

addEventListener('message', ({ data }: MessageEvent<CatalogueCall>) => {
  answer(data).then(
    (result) => postMessage({ id: data.id, result } satisfies CatalogueReply),
    (error: unknown) => postMessage({ id: data.id, error: String(error) } satisfies CatalogueReply),
  );
});

async function answer(call: CatalogueCall): Promise<unknown> {
  const catalogue = await open(call.base);
  switch (call.method) {
    case 'ask':
      return { numbering: catalogue.numbering, ...(await catalogue.ask(...call.arguments)) };
    case 'offer':
      return catalogue.offer(...call.arguments);
    case 'nameOf':
      return catalogue.nameOf(...call.arguments);
  }
}

function open(base: string): Promise<Catalogue> {
  if (opened?.base !== base) {
    const catalogue = Catalogue.open(async (name, { mayBeOld }) => {
      const response = await fetch(base + name, { cache: mayBeOld ? 'default' : 'no-cache' });
      if (!response.ok) throw new Error(`${name} did not load: ${response.status}`);
      return response;
    });
    opened = { base, catalogue };
    // The next call tries again.
    catalogue.catch(() => (opened = undefined));
  }
  return opened.catalogue;
}
