import { sortedPlaces } from './sort-numbers';

/** Words in a row, by their ids, with an index of where each stands. */
export interface WordSequence {
  ids: readonly number[];
  /** The ids, ascending, and the place of each; of one word the first place first. */
  sorted: number[];
  places: number[];
}

/** A sequence of words with its index. @param ids the id of each word. */
export function wordSequence(ids: readonly number[]): WordSequence {
  const places = sortedPlaces(ids);
  return { ids, sorted: places.map((place) => ids[place]!), places };
}

/**
 * `wordSequence` of each of many lists, in one pass over all their words instead of a sort of each: a story has hundreds of sentences.
 * @param words how many words there are: every id is less.
 */
export function wordSequences(lists: readonly (readonly number[])[], words: number): WordSequence[] {
  // Where the places of each word begin, counted first.
  const starts = new Int32Array(words + 1);
  for (const ids of lists) for (const id of ids) starts[id + 1]!++;
  for (let word = 0; word < words; word++) starts[word + 1]! += starts[word]!;
  const next = starts.slice();
  const listOf = new Int32Array(starts[words]!);
  const placeOf = new Int32Array(starts[words]!);
  for (let list = 0; list < lists.length; list++) {
    const ids = lists[list]!;
    for (let place = 0; place < ids.length; place++) {
      const at = next[ids[place]!]!++;
      listOf[at] = list;
      placeOf[at] = place;
    }
  }
  const sequences = lists.map((ids): WordSequence => ({ ids, sorted: [], places: [] }));
  for (let word = 0; word < words; word++)
    for (let at = starts[word]!; at < starts[word + 1]!; at++) {
      const sequence = sequences[listOf[at]!]!;
      sequence.sorted.push(word);
      sequence.places.push(placeOf[at]!);
    }
  return sequences;
}

/**
 * The longest run of words two sequences share, and how many of its words carry meaning; of equally long ones the one that has most such words.
 * Only words that stand in both are looked at: to compare every word with every other took two and a half to nine times as long on a story of twenty reports.
 */
export function longestRun(
  a: WordSequence,
  b: WordSequence,
  telling: (id: number) => boolean,
): { words: number; telling: number } {
  const left = a.ids;
  const right = b.ids;
  let words = 0;
  let most = 0;
  for (let p = 0, q = 0; p < left.length && q < right.length; ) {
    const id = a.sorted[p]!;
    if (id !== b.sorted[q]) {
      if (id < b.sorted[q]!) p++;
      else q++;
      continue;
    }
    const i = a.places[p++]!;
    for (let at = q; at < right.length && b.sorted[at] === id; at++) {
      const j = b.places[at]!;
      // A run is looked at where it begins.
      if (i > 0 && j > 0 && left[i - 1] === right[j - 1]) continue;
      let length = 1;
      while (i + length < left.length && j + length < right.length && left[i + length] === right[j + length])
        length++;
      if (length < words) continue;
      let count = 0;
      for (let k = i; k < i + length; k++) if (telling(left[k]!)) count++;
      if (length === words && count <= most) continue;
      words = length;
      most = count;
    }
  }
  return { words, telling: most };
}
