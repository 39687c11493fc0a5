import { directionOf } from './language.ts';
import type { ContentPath, Site } from './model.ts';
import type { Problem } from './problem.ts';
import { FILE_START, problem } from './problem.ts';
import { canonicalKey } from './schema/keys.ts';
import { checkMapping } from './schema/mapping.ts';
import type { SiteData } from './schema/site.ts';
import { siteKeys } from './schema/site.ts';
import { decodeText } from './source.ts';
import { readYaml } from './yaml-reader.ts';

export interface ReadSite {
  readonly site: Site;
  readonly problems: readonly Problem[];
}

/** Reads `site.yaml`. Whatever is wrong in it, a site comes out, so that all else can be checked. */
export function parseSite(file: ContentPath, bytes: Uint8Array): ReadSite {
  const { text, problems } = decodeText(file, bytes);
  const yaml = readYaml(file, text, 1, canonicalKey);
  const checked = checkMapping(file, yaml, 'a site', siteKeys);
  const untitled = yaml.entries.every(({ key }) => canonicalKey(key) !== 'title');
  const missing = untitled
    ? [
        problem(
          'missing-key',
          file,
          FILE_START,
          'The site has no title',
          'Write `title: The Lamp Room`',
        ),
      ]
    : [];
  return {
    site: siteOf(checked.data),
    problems: [...problems, ...yaml.problems, ...checked.problems, ...missing],
  };
}

/**
 * What stands in for a `site.yaml` that is not there.
 * @param isThere whether the folder is, in which it should be
 */
export function missingSite(file: ContentPath, isThere: boolean): ReadSite {
  const message = isThere ? 'There is no site.yaml here' : 'There is no such folder';
  const mend = isThere
    ? 'Make a file site.yaml with `format: 1`, `title: …`, `language: en` and `author: …`, or use `npm run init`'
    : 'Name the folder of stories after `--content`, or begin one with `npm run init`';
  return { site: siteOf({}), problems: [problem('missing-site', file, FILE_START, message, mend)] };
}

function siteOf(data: SiteData): Site {
  const language = data.language ?? 'en';
  return {
    title: data.title ?? 'Untitled',
    description: data.description,
    language,
    dir: directionOf(language),
    author: data.author,
    url: data.url,
    base: data.url === undefined ? '/' : new URL(`${data.url}/`).pathname,
    reply: data.reply,
    public: data.public ?? true,
    punctuation: data.punctuation ?? 'as-written',
    theme: data.theme ?? 'system',
  };
}
