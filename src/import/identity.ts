import { slug } from '../archive/slug.ts';
import { sourceKey } from './source-key.ts';

/** By this, two files are the same story. */
export interface Identity {
  readonly title: string;
  /** Empty where nobody is named. */
  readonly authors: readonly string[];
  /** Where it is on the web. */
  readonly sources: readonly string[];
}

/** Finds a story again by its source address, else by its title and author. */
export class StoryFinder<Found> {
  readonly #byKey = new Map<string, Found>();
  readonly #bySignature = new Map<string, { readonly hosts: readonly string[]; found: Found }[]>();

  add(identity: Identity, found: Found): void {
    for (const { key } of keysOf(identity)) this.#byKey.set(key, found);
    const signature = signatureOf(identity);
    const others = this.#bySignature.get(signature) ?? [];
    others.push({ hosts: [...hostsOf(identity)], found });
    this.#bySignature.set(signature, others);
  }

  /** Two addresses on one site are two stories, be their titles the same. */
  find(identity: Identity): Found | undefined {
    for (const { key } of keysOf(identity)) {
      const found = this.#byKey.get(key);
      if (found !== undefined) return found;
    }
    const hosts = hostsOf(identity);
    const alike = this.#bySignature.get(signatureOf(identity)) ?? [];
    return alike.find((other) => !other.hosts.some((host) => hosts.has(host)))?.found;
  }
}

function keysOf({ sources }: Identity): readonly { readonly host: string; readonly key: string }[] {
  return sources.map(sourceKey).filter((key) => key !== undefined);
}

function hostsOf(identity: Identity): Set<string> {
  return new Set(keysOf(identity).map(({ host }) => host));
}

function signatureOf({ title, authors }: Identity): string {
  return [title, ...(authors.length > 0 ? [...authors].sort() : ['Unknown'])].map(slug).join('/');
}
