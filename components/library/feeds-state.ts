import type { FeedRecord, FetchRecord } from '../../lib/library/feed-record';

/** A feed as its row shows it. */
export type FeedLine = Pick<
  FeedRecord,
  | 'id'
  | 'address'
  | 'movedTo'
  | 'kind'
  | 'title'
  | 'outlet'
  | 'paused'
  | 'status'
  | 'statusDetail'
  | 'lastFetchAt'
  | 'nextFetchAt'
> & {
  /** Articles in the library that it brought. */
  articles: number;
};

/** A feed found at an address the reader gave. */
export interface OfferedFeed {
  address: string;
  /** Empty when it has none. */
  title: string;
  kind: 'feed' | 'sitemap';
}

/** How far adding a feed by its address has come. */
export type AddingState =
  | { kind: 'idle' }
  | { kind: 'looking'; address: string }
  /**
   * Found, and waiting for the reader's choice; `hosts` are the sites still to be allowed, `all` whether every feed is
   * wanted, as from a list of another reader's.
   */
  | { kind: 'found'; feeds: OfferedFeed[]; hosts: string[]; all: boolean }
  /** `refused` are addresses that are none. */
  | { kind: 'added'; added: number; already: number; refused: { address: string; why: string }[] }
  /** `error`: what happened and what to do, in words for the reader. */
  | { kind: 'failed'; error: string };

/** What the section of feeds shows. */
export interface FeedsState {
  feeds: FeedLine[];
  outlets: { outlet: string; articles: number }[];
  /** The newest requests, newest first. */
  fetches: FetchRecord[];
  adding: AddingState;
  /** Why nothing is fetched for now; null when it is. */
  putOff: 'offline' | 'metered' | null;
  /** Milliseconds since 1970: "5 minutes ago" counts from here. */
  now: number;
}

/** What the reader can do with feeds. */
export interface FeedsActions {
  onChooseOutlets: () => void;
  onRefreshAll: () => void;
  onRetry: (id: string) => void;
  onPause: (id: string, paused: boolean) => void;
  onRemove: (id: string, articles: boolean) => void;
  /** Asks the browser for a feed's host; to be called in the click. */
  onAllow: (feed: FeedLine) => void;
  /** Looks for feeds at an address; asks for its host, so it is to be called in the click. */
  onLook: (address: string) => void;
  /** Subscribes to found feeds; asks for their hosts, so it is to be called in the click. */
  onSubscribe: (feeds: OfferedFeed[]) => void;
  onCancelAdding: () => void;
  onImportOpml: (file: File) => void;
  onExportOpml: () => void;
}
