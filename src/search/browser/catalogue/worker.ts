/** The worker that asks the catalogue: filtering a large archive never holds the page up. */
import { Catalogue } from './catalogue.ts';
import { OutdatedError } from './load-error.ts';
import type { CatalogueCall, CatalogueReply } from './protocol.ts';

let opened: Catalogue | undefined;

addEventListener('message', ({ data }: MessageEvent<CatalogueCall>) => {
  answer(data).then(
    (result) => postMessage({ id: data.id, result } satisfies CatalogueReply),
    (error: unknown) => {
      const isOutdated = error instanceof OutdatedError;
      postMessage({ id: data.id, error: String(error), isOutdated } satisfies CatalogueReply);
    },
  );
});

async function answer(call: CatalogueCall): Promise<unknown> {
  if (call.method === 'open') {
    const [base, manifest] = call.arguments;
    opened = new Catalogue(manifest, async (name) => {
      const response = await fetch(base + name);
      // Packs are named by their content: one that is gone was of another build.
      if (response.status === 404) throw new OutdatedError(`There is no ${name}.`);
      if (!response.ok) throw new Error(`${name} did not load: ${response.status}`);
      return response;
    });
    return undefined;
  }
  if (opened === undefined) throw new Error('The catalogue is not open.');
  switch (call.method) {
    case 'ask':
      return { numbering: opened.numbering, ...(await opened.ask(...call.arguments)) };
    case 'among':
      return opened.among(...call.arguments);
    case 'offer':
      return opened.offer(...call.arguments);
    case 'nameOf':
      return opened.nameOf(...call.arguments);
  }
}
