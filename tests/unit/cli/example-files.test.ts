import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import {
  EXAMPLE_FILES_LIST,
  findExample,
  listExampleFiles,
  readExampleFiles,
} from '../../../src/cli/example-files.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));

// An archive of one's own has nothing of the example as it came; then there is nothing to list.
it('lists every file of the example, so that `init` takes away these and no others', async () => {
  const listed = existsSync(EXAMPLE_FILES_LIST) ? await readExampleFiles() : undefined;
  const isExample =
    listed === undefined || (await findExample(CONTENT, listed)).unchanged.length > 0;
  if (isExample) {
    await expect(await listExampleFiles(CONTENT)).toMatchFileSnapshot(
      fileURLToPath(EXAMPLE_FILES_LIST),
    );
  }
});
