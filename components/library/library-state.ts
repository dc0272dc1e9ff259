import type { JobRecord } from '../../lib/library/job-record';
import type { Settings } from '../../lib/library/settings';
import type { GivenText } from '../../lib/services/add-texts';
import type { FoundIds, LibraryFilter } from '../../lib/services/search-library';
import type { Snippet } from '../../lib/services/snippet';
import type { StorageSpace } from '../../lib/services/storage-space';
import type { ArticleCard } from '../../lib/services/story-view';

/** The parts of the library page; also the names in its address after `#`. */
export const LIBRARY_SECTIONS = [
  'articles',
  'add',
  'feeds',
  'sites',
  'settings',
  'backup',
  'privacy',
] as const;

export type LibrarySection = (typeof LIBRARY_SECTIONS)[number];

/** How far a backup or its return has come; an import that has been read is a job. */
export type BackupState =
  | { kind: 'idle' }
  /** `articles` written so far. */
  | { kind: 'exporting'; articles: number }
  | { kind: 'exported'; articles: number }
  | { kind: 'reading' }
  /** `error`: what happened and what to do, in the error's words. */
  | { kind: 'failed'; error: string };

/** An article in the list. */
export interface ArticleRow {
  card: ArticleCard;
  /** Whether it is kept whatever its age. */
  pinned: boolean;
  /** How often the outlet changed it while it was held. */
  versions: number;
  /** A sentence with what was looked for; null without a search or where only title or outlet have it. */
  snippet: Snippet | null;
}

/** The list of articles. */
export interface ListState {
  filter: LibraryFilter;
  /** The articles the filter lets through, in order; undefined until they are known. */
  found: FoundIds | undefined;
  /** Whether `found` is of this very filter; the former result stays on show until it is. */
  settled: boolean;
  /** The rows read so far, by id; the others are asked for as they come into view. */
  rows: ReadonlyMap<string, ArticleRow>;
  /** The outlets in the library, alphabetically. */
  outlets: string[];
  /** How many articles wait to be searchable, and whether they are being taken in; the rest is searched meanwhile. */
  waiting: number;
  building: boolean;
  /** The article to whose story another is to be added; null when none is. */
  joining: { id: string; title: string } | null;
}

/** How long articles are kept; see DEFAULT_SETTINGS. */
export type Limits = Pick<Settings, 'keepDays' | 'keepMegabytes'>;

/** What the library page shows. */
export interface LibraryState {
  section: LibrarySection;
  list: ListState;
  /** How many articles the library holds. */
  total: number;
  /** What kept files from being taken, in the error's words; those that were taken are a job. */
  filesProblem: string | null;
  /** Match patterns the reader granted, such as "*://www.example.org/*". */
  sites: string[];
  /** Whether sentences are marked on pages. */
  marks: boolean;
  limits: Limits;
  /** Null until it is measured. */
  space: StorageSpace | null;
  backup: BackupState;
  /** Long work on the library, at work or just ended. */
  jobs: JobRecord[];
}

/** What the reader can do on the library page. */
export interface LibraryActions {
  onSection: (section: LibrarySection) => void;
  onFilter: (filter: LibraryFilter) => void;
  /** Rows that came into view and are to be read. */
  onRows: (ids: string[]) => void;
  /** Starts or stops taking articles into the search index. */
  onBuild: (on: boolean) => void;
  onPin: (article: ArticleCard, on: boolean) => void;
  /** Adds an article to the story of `joining`, or gives that up. */
  onJoin: (article: ArticleCard | null) => void;
  onOpen: (article: ArticleCard) => void;
  /** Shows the stored text, and what the outlet changed in it. */
  onRead: (article: ArticleCard) => void;
  onRemove: (article: ArticleCard) => void;
  onRestore: (article: ArticleCard) => void;
  /** Rejects with an error whose message says what to do. */
  onAddText: (given: GivenText) => Promise<{ title: string; outcome: 'added' | 'updated' | 'already' }>;
  onAddFiles: (files: File[]) => void;
  /** Fills the library with the sample articles; left out when they are in. */
  onAddSamples?: () => void;
  onRemoveSite: (pattern: string) => void;
  onRemoveAllSites: () => void;
  onMarks: (on: boolean) => void;
  onLimits: (limits: Limits) => void;
  /** About how many articles limits would remove at once. */
  onCountBeyond: (limits: Limits) => Promise<number>;
  /** Asks the browser not to clear the library by itself. */
  onPersist: () => void;
  onCheckIndex: () => void;
  onExport: () => void;
  onImport: (file: File) => void;
  onStopJob: (job: JobRecord) => void;
  /** Carries on a job that failed. */
  onRetryJob: (job: JobRecord) => void;
  onForgetJob: (job: JobRecord) => void;
}
