/** Long work that outlives a stopped worker: what it is and how far it came is here, never in memory. */
export type JobKind = 'import' | 'files' | 'coverage' | 'retention' | 'rebuild';

/**
 * `running` may be carried on by any context once `beatAt` is old; `stopping` ends at the next step; `failed` keeps its
 * cursor and what it still needs, so that it can be carried on once the cause is gone.
 */
export type JobState = 'running' | 'stopping' | 'done' | 'stopped' | 'failed';

/** One job. */
export interface JobRecord {
  id: string;
  kind: JobKind;
  state: JobState;
  /** Steps done, and of how many; null while that is unknown. */
  done: number;
  total: number | null;
  /** Where to carry on, in the job's own terms; structured-cloneable. */
  cursor: unknown;
  /** What came of it so far, in the job's own terms. */
  result: unknown;
  /** What went wrong and what to do, for `failed`; null otherwise. */
  error: string | null;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** When it last came on. It grows with every step, so it also tells whether another context took the job over. */
  beatAt: number;
}

interface PendingBatch {
  jobId: string;
  /** From 0, without gaps. */
  batch: number;
}

/** Lines of a file to import. */
export interface PendingLines extends PendingBatch {
  /** The number of the first line in the file, from 1. */
  firstLine: number;
  lines: string[];
  /** Whether the file ends here: whole, or cut short. Null where more is to come. */
  end: 'whole' | 'cut' | null;
}

/** How a file's text is marked up. */
export type FileKind = 'txt' | 'md' | 'html' | 'mhtml';

/** Where and when a page in an archive of many was taken. */
export interface ArchivedAt {
  address: string;
  /** Milliseconds since 1970; null when the archive does not say. */
  at: number | null;
  /** As the server said it; null when it did not. */
  contentType: string | null;
}

/** A file the reader gave, or a page out of one, under the name the reader knows it by, or why it cannot be added. */
export type GivenFile =
  | { name: string; kind: FileKind; bytes: ArrayBuffer | Uint8Array; archived?: ArchivedAt }
  | { name: string; error: string };

/** One file to add; null after the last. */
export interface PendingFile extends PendingBatch {
  file: GivenFile | null;
}

/** What a job has yet to read, put here before anything else, so that a closed page loses no more than was not read yet. */
export type PendingRecord = PendingLines | PendingFile;
