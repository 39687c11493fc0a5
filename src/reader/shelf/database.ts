import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { StoreName } from './changes.ts';

interface Schema extends DBSchema {
  stories: { key: string; value: unknown };
  annotations: { key: string; value: unknown; indexes: { story: string } };
  visits: { key: string; value: unknown };
  preferences: { key: string; value: unknown };
}

const VERSION = 2;
export const STORES: readonly StoreName[] = ['stories', 'annotations', 'visits', 'preferences'];

export type ShelfDatabase = IDBPDatabase<Schema>;

/**
 * Opens the database of an archive's shelf, and makes it where there is none.
 * @param stories the address of the archive's stories
 * @param onClosed runs when the browser, or a page of a later build, has had it closed
 * @throws where the browser does not let it be opened
 */
export function openShelfDatabase(stories: string, onClosed: () => void): Promise<ShelfDatabase> {
  return openDB<Schema>(databaseName(stories), VERSION, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore('stories', { keyPath: 'story' });
        database.createObjectStore('annotations', { keyPath: 'id' }).createIndex('story', 'story');
        database.createObjectStore('visits', { keyPath: 'id' });
      }
      if (before < 2) database.createObjectStore('preferences', { keyPath: 'id' });
    },
    // A page of a later build waits for the database.
    blocking(_version, _wanted, { target }) {
      if (target instanceof IDBDatabase) target.close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/** Archives on one host have a database each. */
export function databaseName(stories: string): string {
  return `lamplight ${stories}`;
}
