import { readHeader } from '../archive/pictures.ts';
import { draftTexts } from './draft-texts.ts';
import { renamePictures } from './picture-places.ts';
import { entry, listed } from './report-entry.ts';
import type { StoryDraft } from './story-draft.ts';

/**
 * Leaves pictures out that no page could be made of: in their place stand the words that describe
 * them. The draft's trees are changed.
 * @returns the draft with such pictures named in its report
 */
export async function withoutDamagedPictures(draft: StoryDraft): Promise<StoryDraft> {
  const { pictures = [], cover, ...rest } = draft;
  const damaged = new Set<string>();
  for (const { name, bytes } of pictures) if (await isDamaged(bytes)) damaged.add(name);
  if (damaged.size === 0) return draft;
  for (const text of draftTexts(draft)) {
    renamePictures(text, (address) => (damaged.has(address) ? undefined : address));
  }
  return {
    ...rest,
    ...(cover === undefined || damaged.has(cover.name) ? {} : { cover }),
    pictures: pictures.filter(({ name }) => !damaged.has(name)),
    report: [
      ...draft.report,
      entry(
        'damaged-pictures',
        `These pictures are damaged and were left out; their words stand in their place: ${listed([...damaged])}`,
      ),
    ],
  };
}

/** Whether a build could not make it smaller: then its header, or what stands behind it, is damaged. */
async function isDamaged(bytes: Uint8Array): Promise<boolean> {
  const header = await readHeader(bytes);
  if ('reason' in header) return true;
  // Pages show it as it is.
  if (header.format === 'gif') return false;
  const { default: sharp } = await import('sharp');
  try {
    await sharp(bytes).stats();
    return false;
  } catch {
    return true;
  }
}
