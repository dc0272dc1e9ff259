import type { LibraryDatabase } from './database';

/** The reader's settings and what each is until it is set. */
export const DEFAULT_SETTINGS = {
  /** Whether sentences reported elsewhere are marked on the page. */
  marks: true,
  /** Whether the sample library was put in at installation; it is never put in twice. */
  sampleFilled: false,
  /** Articles older than this many days are removed; 0 keeps them whatever their age. */
  keepDays: 0,
  /** The oldest articles are removed while the library takes more than this many megabytes; 0 sets no limit. */
  keepMegabytes: 0,
};

export type Settings = typeof DEFAULT_SETTINGS;

/** All settings, with defaults for those never set. */
export async function readSettings(db: LibraryDatabase): Promise<Settings> {
  const stored = await db.settings.toArray();
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(stored.map(({ key, value }) => [key, value])) };
}

/** Stores one setting. */
export async function writeSetting<K extends keyof Settings>(
  db: LibraryDatabase,
  key: K,
  value: Settings[K],
): Promise<void> {
  await db.settings.put({ key, value });
}
