import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { StoredShard } from '../story/day-shard';
import type { PackedProfile } from '../story/packed-profile';
import type { ArticleRecord } from './article-record';
import type { DayRecord } from './day-record';
import type { FeedItemRecord, FeedRecord, FetchRecord, FillingSiteRecord, HostRecord } from './feed-record';
import type { JobRecord, PendingRecord } from './job-record';
import type { SearchPartRecord, SearchQueueRecord, SearchSegmentRecord } from './search-record';
import type { AskRecord, TabRecord } from './tab-record';
import type { VersionRecord } from './version-record';

/** What the reader said of two articles: they tell different stories, or the same; `a` < `b`, both article ids. */
export interface CorrectionRecord {
  a: string;
  b: string;
  verdict: 'different' | 'same';
  /** Milliseconds since 1970. */
  at: number;
}

/** An article's text as ranking reads it: small, so that fifty candidates are ranked without reading fifty texts. */
export interface ProfileRecord {
  id: string;
  /** The shard the article is in. */
  day: string;
  profile: PackedProfile;
}

/** One setting of the reader's. */
export interface SettingRecord {
  key: string;
  value: unknown;
}

/** An article the reader keeps whatever its age. */
export interface PinRecord {
  /** The article's id. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The newest schema version this code knows. */
export const SCHEMA_VERSION = 2;
/** Dexie numbers its own versions in tens for the browser. */
const PER_VERSION = 10;

/** The library in IndexedDB. Schema versions are append-only: never edit one that was released, add the next. */
export class LibraryDatabase extends Dexie {
  articles!: Table<ArticleRecord, string>;
  /** One record a day, made of `articles` and written with them. */
  shards!: Table<StoredShard, string>;
  profiles!: Table<ProfileRecord, string>;
  /** One record a day, made of `articles` and written with them. */
  days!: Table<DayRecord, string>;
  corrections!: Table<CorrectionRecord, [string, string]>;
  settings!: Table<SettingRecord, string>;
  tabs!: Table<TabRecord, number>;
  asks!: Table<AskRecord, number>;
  versions!: Table<VersionRecord, [string, string]>;
  pins!: Table<PinRecord, string>;
  feeds!: Table<FeedRecord, string>;
  items!: Table<FeedItemRecord, string>;
  fetches!: Table<FetchRecord, number>;
  hosts!: Table<HostRecord, string>;
  fillingSites!: Table<FillingSiteRecord, string>;
  jobs!: Table<JobRecord, string>;
  pending!: Table<PendingRecord, [string, number]>;
  /** Articles the search index has yet to take in or forget, written with them. */
  searchQueue!: Table<SearchQueueRecord, string>;
  searchSegments!: Table<SearchSegmentRecord, number>;
  searchParts!: Table<SearchPartRecord, [number, number]>;

  constructor(name = 'second-source', options?: DexieOptions) {
    super(name, options);
    this.version(1).stores({
      articles: 'id, address, outlet, day, addedAt',
      shards: 'day',
      profiles: 'id',
      corrections: '[a+b], a, b',
      settings: 'key',
      tabs: 'tabId',
      asks: 'tabId',
    });
    // What version 2 makes of the articles (`days`, `searchQueue`) is made by the rebuild job: an upgrade that walked
    // a hundred thousand texts would keep every page waiting, and start again if it were interrupted.
    this.version(SCHEMA_VERSION).stores({
      articles: 'id, address, outlet, day, addedAt, [outlet+day], [day+publishedAt]',
      days: 'day',
      versions: '[articleId+hash], articleId',
      pins: 'id',
      feeds: 'id, nextFetchAt, outlet',
      items: 'id, feedId, [state+nextFetchAt], [feedId+state], articleId, address, host',
      fetches: '++sequence, at, feedId',
      hosts: 'host',
      fillingSites: 'host',
      jobs: 'id, kind, state',
      pending: '[jobId+batch]',
      searchQueue: 'id',
      searchSegments: '++number',
      searchParts: '[segment+bucket]',
    });
    // Dexie would open a newer version's tables and write in them by the rules of this one.
    this.on('ready', (opened) => {
      if (Math.floor((opened as Dexie).backendDB().version / PER_VERSION) > SCHEMA_VERSION)
        throw new Dexie.VersionError('the library was written by a newer version of the extension');
    });
  }
}
