import { hash } from '../../story/hash';
import { stem, words } from '../../text/terms';
import type { ArticleRecord } from '../article-record';
import type { SearchPartRecord } from '../search-record';

/** How often a word counts where it stands; the title tells most of what an article is about. */
const WEIGHT = { text: 1, title: 3, outlet: 2 };
/** A word's count fits a byte. */
const MOST = 255;
/** Postings lie in as many parts, by the first letters of their terms: a search reads one part a term and segment. */
const BUCKETS = 256;
const BUCKET_LETTERS = 2;

/** The part a term's postings are in; all terms with a prefix of two letters or more are in one part. */
export const bucketOf = (term: string): number => hash(term.slice(0, BUCKET_LETTERS)) % BUCKETS;

/** Articles with their terms, not yet numbered as a segment. */
export interface BuiltSegment {
  ids: string[];
  lengths: Uint16Array;
  parts: Omit<SearchPartRecord, 'segment'>[];
}

/** Collects articles into a segment; adding one costs about as much as cutting it into words. */
export class SegmentBuilder {
  readonly ids: string[] = [];
  private readonly lengths: number[] = [];
  private readonly postings = new Map<string, number[]>();

  /** Takes an article in. */
  add(article: Pick<ArticleRecord, 'id' | 'title' | 'outlet' | 'sentences'>): void {
    const counts = new Map<string, number>();
    const count = (list: string[], weight: number) => {
      for (const word of list) {
        const term = stem(word);
        counts.set(term, (counts.get(term) ?? 0) + weight);
      }
    };
    const text = words(article.sentences.join('\n'));
    count(text, WEIGHT.text);
    count(words(article.title), WEIGHT.title);
    count(words(article.outlet), WEIGHT.outlet);
    const place = this.ids.push(article.id) - 1;
    this.lengths.push(Math.min(text.length, 0xffff));
    for (const [term, times] of counts) {
      const list = this.postings.get(term);
      if (list) list.push(place, Math.min(times, MOST));
      else this.postings.set(term, [place, Math.min(times, MOST)]);
    }
  }

  /** The segment of what was taken in. */
  build(): BuiltSegment {
    const buckets = new Map<number, string[]>();
    for (const term of this.postings.keys()) {
      const bucket = bucketOf(term);
      const terms = buckets.get(bucket);
      if (terms) terms.push(term);
      else buckets.set(bucket, [term]);
    }
    const parts = [...buckets].map(([bucket, terms]) => this.part(bucket, terms.sort()));
    return { ids: this.ids, lengths: Uint16Array.from(this.lengths), parts };
  }

  /** Each posting is the distance to the last article's place, in bytes of seven bits, then the count. */
  private part(bucket: number, terms: string[]): Omit<SearchPartRecord, 'segment'> {
    const bytes: number[] = [];
    const ends = terms.map((term) => {
      const list = this.postings.get(term)!;
      let before = -1;
      for (let i = 0; i < list.length; i += 2) {
        let gap = list[i]! - before - 1;
        before = list[i]!;
        for (; gap > 0x7f; gap >>>= 7) bytes.push((gap & 0x7f) | 0x80);
        bytes.push(gap, list[i + 1]!);
      }
      return bytes.length;
    });
    return { bucket, terms, ends: Uint32Array.from(ends), postings: Uint8Array.from(bytes) };
  }
}

/** Where the first term not before the given one stands. */
function lowerBound(terms: string[], term: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls back with place and count of each posting of a term, or of all terms that begin so. */
export function readPostings(
  part: SearchPartRecord,
  term: string,
  asPrefix: boolean,
  onPosting: (place: number, count: number) => void,
): void {
  const { terms, ends, postings } = part;
  for (let i = lowerBound(terms, term); i < terms.length; i++) {
    if (asPrefix ? !terms[i]!.startsWith(term) : terms[i] !== term) break;
    let place = -1;
    for (let at = i === 0 ? 0 : ends[i - 1]!; at < ends[i]!; ) {
      let gap = 0;
      let shift = 0;
      for (; postings[at]! & 0x80; at++, shift += 7) gap |= (postings[at]! & 0x7f) << shift;
      gap |= postings[at++]! << shift;
      place += gap + 1;
      onPosting(place, postings[at++]!);
    }
  }
}
