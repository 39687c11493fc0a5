import { address } from './addresses.ts';
import type { ContentText } from './content-file.ts';
import { isExternal, resolvePath, samePath } from './content-path.ts';
import type { LinkContext } from './link-context.ts';
import type { Cover, Story } from './model.ts';
import { nearest } from './nearest.ts';
import { problem } from './problem.ts';
import type { StoryData } from './schema/story.ts';
import { fileName } from './story-files.ts';

/** A story's cover, its picture found; `undefined` where there is none or it cannot be shown. */
export function linkCover(
  { file, data, places }: ContentText<StoryData>,
  { pictures, brokenPictures, problems }: LinkContext,
): Cover | undefined {
  if (data.cover === undefined) return undefined;
  const { src, alt } = data.cover;
  const place = places.at('cover', 'src');
  if (alt === undefined || alt === '') {
    const mend = `Write \`cover: { src: ${src}, alt: … }\` with what the picture shows`;
    problems.push(problem('missing-alt', file, place, 'The cover has no alternative text', mend));
  }
  const path = isExternal(src) ? undefined : resolvePath(file, src);
  const picture = path === undefined ? undefined : pictures.get(samePath(path));
  if (picture !== undefined) return { picture, alt: alt ?? '' };
  if (path !== undefined && brokenPictures.has(path)) return undefined;
  const mend = isExternal(src)
    ? 'Save the picture beside the story and write its file name'
    : missingPictureMend(path ?? src, pictures.keys());
  problems.push(problem('missing-picture', file, place, `There is no picture “${src}”`, mend));
  return undefined;
}

/** What to do about a picture that is not there: its nearest name, or where to put it. */
export function missingPictureMend(path: string, known: Iterable<string>): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const near = nearest(
    fileName(path),
    [...known].filter((each) => each.startsWith(folder)).map(fileName),
  );
  return near === undefined ? `Put the picture at ${path}` : `Write \`${near}\``;
}

/** A story's sound: an address elsewhere, or a file of `static/`. */
export function linkAudio(
  { file, data, places }: ContentText<StoryData>,
  { site, statics, problems }: LinkContext,
): Story['audio'] {
  if (data.audio === undefined) return undefined;
  const { src, title } = data.audio;
  if (isExternal(src)) return { src, title: title ?? fileName(src) };
  const path = src.startsWith('/') ? `static${src}` : resolvePath(file, src);
  if (path !== undefined && statics.has(path) && path.startsWith('static/')) {
    const own = address(site, { to: 'file', path: path.slice('static/'.length) });
    return { src: own, title: title ?? fileName(path) };
  }
  const mend = `Put the file at static/${fileName(src)} and write \`/${fileName(src)}\``;
  const message = `There is no sound file “${src}”`;
  problems.push(problem('missing-audio', file, places.at('audio', 'src'), message, mend));
  return undefined;
}
