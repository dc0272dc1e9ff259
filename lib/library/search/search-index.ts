import type { LibraryDatabase } from '../database';
import type { SearchPartRecord, SearchSegmentRecord } from '../search-record';
import type { SearchQuery } from './search-query';
import { bucketOf, readPostings } from './search-segment';

/** BM25's usual constants: how soon more mentions stop to count, and how much a long text counts less. */
const K1 = 1.2;
const B = 0.75;

/** The articles one term was found in: segment, place there, and how often. */
type Hits = Map<SearchSegmentRecord, Map<number, number>>;

/**
 * The search index as a page or worker reads it: the ids of all segments in memory (about 60 bytes an article), the
 * postings of the words looked for from the database.
 */
export class SearchIndex {
  private readonly segments = new Map<number, SearchSegmentRecord>();
  /** The segment that has an article's newest text; none for a removed one. */
  private readonly newest = new Map<string, number | null>();
  private meanLength = 1;

  constructor(private readonly db: LibraryDatabase) {}

  /** Reads segments made since the last search. */
  private async refresh(): Promise<void> {
    const numbers = await this.db.searchSegments.toCollection().primaryKeys();
    const present = new Set(numbers);
    for (const number of this.segments.keys()) if (!present.has(number)) this.segments.delete(number);
    for (const number of numbers) {
      if (this.segments.has(number)) continue;
      const segment = await this.db.searchSegments.get(number);
      if (!segment) continue;
      this.segments.set(number, segment);
      // Numbers only grow, so what is read later is newer.
      for (const id of segment.ids) this.newest.set(id, number);
      for (const id of segment.gone) this.newest.set(id, null);
    }
    let words = 0;
    let articles = 0;
    for (const { lengths } of this.segments.values()) {
      articles += lengths.length;
      for (const length of lengths) words += length;
    }
    this.meanLength = Math.max(1, words / Math.max(1, articles));
  }

  private async hitsOf(term: string, asPrefix: boolean): Promise<Hits> {
    const bucket = bucketOf(term);
    const keys = [...this.segments.keys()].map((number): [number, number] => [number, bucket]);
    const hits: Hits = new Map();
    for (const part of await this.db.searchParts.bulkGet(keys))
      if (part) this.collect(part, term, asPrefix, hits);
    return hits;
  }

  private collect(part: SearchPartRecord, term: string, asPrefix: boolean, hits: Hits): void {
    const segment = this.segments.get(part.segment)!;
    const counts = new Map<number, number>();
    readPostings(part, term, asPrefix, (place, count) => {
      if (this.newest.get(segment.ids[place]!) === part.segment)
        counts.set(place, (counts.get(place) ?? 0) + count);
    });
    if (counts.size > 0) hits.set(segment, counts);
  }

  /**
   * The ids of the articles that have every word, best first by BM25; articles that wait to be taken in are left out,
   * phrases are not looked at.
   */
  async find({ terms, prefix }: SearchQuery): Promise<string[]> {
    await this.refresh();
    const waiting = new Set(await this.db.searchQueue.toCollection().primaryKeys());
    const wanted = terms.map((term) => this.hitsOf(term, false));
    if (prefix !== null) wanted.push(this.hitsOf(prefix, true));
    const all = await Promise.all(wanted);
    if (all.length === 0) return [];
    const weights = all.map((hits) => this.weight(hits));
    const found: { id: string; score: number }[] = [];
    for (const [segment, counts] of all[0]!) {
      for (const place of counts.keys()) {
        const id = segment.ids[place]!;
        if (waiting.has(id)) continue;
        const damping = K1 * (1 - B + (B * segment.lengths[place]!) / this.meanLength);
        let score = 0;
        for (const [i, hits] of all.entries()) {
          const count = hits.get(segment)?.get(place);
          if (count === undefined) {
            score = -1;
            break;
          }
          score += (weights[i]! * count * (K1 + 1)) / (count + damping);
        }
        if (score >= 0) found.push({ id, score });
      }
    }
    return found.sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1)).map(({ id }) => id);
  }

  /** The rarer a word, the more it tells. */
  private weight(hits: Hits): number {
    let articles = 0;
    for (const counts of hits.values()) articles += counts.size;
    return Math.log(1 + (this.newest.size - articles + 0.5) / (articles + 0.5));
  }
}
