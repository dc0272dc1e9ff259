import type { Reading } from '../../lib/article/reading';
import type { FoundIds, LibraryFilter } from '../../lib/services/search-library';

/** Commands of the library page to its worker. */
export type WorkerCommand =
  /** Carry on the jobs nobody works on. */
  | { command: 'jobs' }
  /** Take waiting articles into the search index, or stop that. */
  | { command: 'build'; on: boolean }
  /** Find articles; a newer search ends one under way. `changed` when the library did since the last. */
  | { command: 'find'; filter: LibraryFilter; search: number; changed: boolean }
  /** What the page read of HTML it was asked to read, or what kept it from it. */
  | { command: 'page-read'; page: number; reading: Reading }
  | { command: 'page-read'; page: number; error: string };

/** What the worker tells the page. */
export type WorkerAnswer =
  | { kind: 'jobs-ended' }
  | { kind: 'building'; on: boolean }
  /** `ids` of `found` a line each: one long string crosses in no time, a hundred thousand short ones do not. */
  | { kind: 'found'; search: number; ids: string; readThrough: FoundIds['readThrough'] }
  | { kind: 'failed'; search: number; error: string }
  /** Asks the page, which has a DOM, to read HTML; `page` names the answer. */
  | { kind: 'read-page'; page: number; html: string; address: string | null };
