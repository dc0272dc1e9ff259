/**
 * Pairs of a story's sentences, found by either of the two. It holds what there is: a square of all sentences by all is mostly empty and, for twenty
 * reports, larger than what a processor keeps at hand.
 */
export interface PairIndex {
  /** Where each sentence's entries begin; one more for the end. */
  rows: Int32Array;
  /** Entry by entry the other sentence, ascending within a row, and the pair's place in the list that was indexed. */
  partners: Int32Array;
  places: Int32Array;
}

/**
 * Indexes pairs by both of their sentences.
 * @param sentences how many sentences the story has.
 * @param pairs each once, `i` < `j`, ascending by `i` and then by `j`.
 */
export function indexPairs(sentences: number, pairs: readonly { i: number; j: number }[]): PairIndex {
  const rows = new Int32Array(sentences + 1);
  for (const { i, j } of pairs) {
    rows[i + 1]!++;
    rows[j + 1]!++;
  }
  for (let at = 0; at < sentences; at++) rows[at + 1]! += rows[at]!;
  const next = rows.slice();
  const partners = new Int32Array(2 * pairs.length);
  const places = new Int32Array(2 * pairs.length);
  // A sentence is `j` of its pairs with those before it, which come first: each row is filled in order.
  pairs.forEach(({ i, j }, place) => {
    partners[next[i]!] = j;
    places[next[i]!++] = place;
    partners[next[j]!] = i;
    places[next[j]!++] = place;
  });
  return { rows, partners, places };
}

/** The first entry of a sentence's row whose other sentence is `from` or a later one; the row's end when there is none. */
export function entryFrom({ rows, partners }: PairIndex, sentence: number, from: number): number {
  let low = rows[sentence]!;
  let high = rows[sentence + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (partners[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls `visit` with the entries of two sentences' rows that name the same other sentence, in ascending order of it. */
export function eachShared(
  { rows, partners }: PairIndex,
  i: number,
  j: number,
  visit: (left: number, right: number) => void,
): void {
  const endLeft = rows[i + 1]!;
  const endRight = rows[j + 1]!;
  for (let left = rows[i]!, right = rows[j]!; left < endLeft && right < endRight; ) {
    const difference = partners[left]! - partners[right]!;
    if (difference === 0) visit(left++, right++);
    else if (difference < 0) left++;
    else right++;
  }
}
