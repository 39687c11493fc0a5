/**
 * Which bucket a story's text is in. It depends on the story's address alone, so that an edit or
 * a new story touches one bucket and a reader's browser can tell where a story is.
 */

/** The bits of an address's hash that a bucket's stories share, first bit first: `''`, `'0'`, `'101'`. */
export type Bucket = string;

const BITS = 32;

/**
 * The bits of a story's hash, 32 of `0` and `1`: FNV-1a over UTF-16 code units, mixed by the
 * finaliser of MurmurHash3, as FNV's first bits hardly differ between short names.
 */
export function bitsOf(slug: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < slug.length; index++) {
    hash = Math.imul(hash ^ slug.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash = (hash ^ (hash >>> 16)) >>> 0;
  return hash.toString(2).padStart(BITS, '0');
}

/** Whether a story's text is in a bucket. */
export function isInBucket(slug: string, bucket: Bucket): boolean {
  return bitsOf(slug).startsWith(bucket);
}

/**
 * Splits stories into buckets until none weighs more than `limit`, or holds one story only.
 * @returns the stories of each bucket in the order given, buckets in the order of their bits
 */
export function splitIntoBuckets<Story>(
  stories: readonly Story[],
  { slug, weight, limit }: BucketOptions<Story>,
): ReadonlyMap<Bucket, readonly Story[]> {
  const entries = stories.map((story) => ({
    story,
    bits: bitsOf(slug(story)),
    weight: weight(story),
  }));
  const buckets = new Map<Bucket, readonly Story[]>();
  const split = (bucket: Bucket, members: typeof entries): void => {
    if (members.length === 0) return;
    const total = members.reduce((sum, entry) => sum + entry.weight, 0);
    if (total <= limit || members.length === 1 || bucket.length === BITS) {
      buckets.set(
        bucket,
        members.map(({ story }) => story),
      );
      return;
    }
    for (const bit of ['0', '1']) {
      split(
        bucket + bit,
        members.filter(({ bits }) => bits[bucket.length] === bit),
      );
    }
  };
  split('', entries);
  return buckets;
}

export interface BucketOptions<Story> {
  readonly slug: (story: Story) => string;
  readonly weight: (story: Story) => number;
  readonly limit: number;
}
