/** A run of articles the search index took in together; immutable. */
export interface SearchSegmentRecord {
  /** Counted up by the database: of two segments that hold an article the higher one has its newest text. */
  number?: number;
  /** The articles' ids; their place here is their number in the segment's postings. */
  ids: string[];
  /** Articles that were removed when the segment was made; former segments may hold them. */
  gone: string[];
  /** Words of each article's text, for ranking. */
  lengths: Uint16Array;
}

/** The postings of the terms of one segment that share a bucket. */
export interface SearchPartRecord {
  segment: number;
  bucket: number;
  /** Ascending. */
  terms: string[];
  /** Where each term's postings end in `postings`. */
  ends: Uint32Array;
  postings: Uint8Array;
}

/** An article the search index has yet to take in, or to forget. */
export interface SearchQueueRecord {
  /** The article's id. */
  id: string;
  /** Another number each time it is put here: whoever took the article in sees whether it changed meanwhile. Absent in records of earlier builds. */
  stamp?: number;
}

/** Articles as they are put into the queue. */
export const queued = (ids: string[]): SearchQueueRecord[] => ids.map((id) => ({ id, stamp: Math.random() }));
