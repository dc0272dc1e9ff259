import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { DayShard } from '../story/day-shard';
import type { Profile } from '../story/profile';
import type { ArticleRecord } from './article-record';
import type { FeedItemRecord, FeedRecord, FetchRecord, FillingSiteRecord } from './feed-record';
import type { JobRecord } from './job-record';
import type { AskRecord, TabRecord } from './tab-record';
import type { VersionRecord } from './version-record';

/** That two articles tell different stories, said by the reader; `a` < `b`, both article ids. */
export interface CorrectionRecord {
  a: string;
  b: string;
  verdict: 'different';
  /** Milliseconds since 1970. */
  at: number;
}

/** An article's text as ranking reads it: small, so that fifty candidates are ranked without reading fifty texts. */
export interface ProfileRecord {
  id: string;
  /** The shard the article is in. */
  day: string;
  profile: Profile;
}

/** One setting of the reader's. */
export interface SettingRecord {
  key: string;
  value: unknown;
}

/** The library in IndexedDB. Schema versions are append-only: never edit one that was released, add the next. */
export class LibraryDatabase extends Dexie {
  articles!: Table<ArticleRecord, string>;
  /** One record a day, made of `articles` and written with them. */
  shards!: Table<DayShard, string>;
  profiles!: Table<ProfileRecord, string>;
  corrections!: Table<CorrectionRecord, [string, string]>;
  settings!: Table<SettingRecord, string>;
  tabs!: Table<TabRecord, number>;
  asks!: Table<AskRecord, number>;
  versions!: Table<VersionRecord, [string, number]>;
  feeds!: Table<FeedRecord, string>;
  items!: Table<FeedItemRecord, string>;
  fetches!: Table<FetchRecord, number>;
  fillingSites!: Table<FillingSiteRecord, string>;
  jobs!: Table<JobRecord, string>;

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
    this.version(2).stores({
      versions: '[articleId+replacedAt], articleId',
      feeds: 'id, nextFetchAt, outlet',
      items: 'id, feedId, [state+nextFetchAt], articleId',
      fetches: '++sequence, at, feedId',
      fillingSites: 'host',
      jobs: 'id, kind, state',
    });
  }
}
