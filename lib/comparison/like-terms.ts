/** A term that is like another. */
export interface LikeTerm {
  id: number;
  /** 0 to 1. */
  likeness: number;
}

/** Likeness of two stems that share a long beginning ("russia", "russian"), and of initials and the words they stand for. */
const FORM_LIKENESS = 0.7;
const INITIALS_LIKENESS = 0.6;
/** Least common beginning of two like stems, in letters, and as a share of the longer. */
const FORM_LETTERS = 5;
const FORM_SHARE = 0.62;

/** How like two stems are by a long common beginning ("russia", "russian"): 0 or `FORM_LIKENESS`. */
export function formLikeness(a: string, b: string): number {
  const short = Math.min(a.length, b.length);
  if (short < FORM_LETTERS) return 0;
  let n = 0;
  while (n < short && a[n] === b[n]) n++;
  return n >= FORM_LETTERS && n >= FORM_SHARE * Math.max(a.length, b.length) ? FORM_LIKENESS : 0;
}

/**
 * The terms that are like each term of a story: of a long common beginning, or the initials of a name and the words they stand for.
 * @param names the words of the story's longer names.
 * @param idOf the id of a word that is a term; undefined for others.
 * @returns one list a term, by id.
 */
export function likeTerms(
  stems: string[],
  names: Iterable<string[]>,
  idOf: (word: string) => number | undefined,
): LikeTerm[][] {
  const alike: LikeTerm[][] = stems.map(() => []);
  addLikeForms(stems, alike);
  for (const name of names) {
    const letters = name.map((word) => word[0]).join('');
    const id = letters.length >= 2 ? (idOf(letters) ?? idOf(letters.split('').join('.'))) : undefined;
    if (id === undefined) continue;
    for (const word of name) {
      const other = idOf(word);
      if (other === undefined || other === id) continue;
      alike[id]!.push({ id: other, likeness: INITIALS_LIKENESS });
      alike[other]!.push({ id, likeness: INITIALS_LIKENESS });
    }
  }
  return alike;
}

function addLikeForms(stems: string[], alike: LikeTerm[][]): void {
  const order = stems
    .map((stem, id) => ({ stem, id }))
    .filter(({ stem }) => stem.length >= FORM_LETTERS && !/\d/.test(stem));
  order.sort((a, b) => (a.stem < b.stem ? -1 : 1));
  for (let i = 0; i < order.length; i++) {
    const a = order[i]!;
    // Sorted, so the stems of a like beginning stand together.
    for (let j = i + 1; j < order.length && order[j]!.stem.startsWith(a.stem.slice(0, FORM_LETTERS)); j++) {
      const likeness = formLikeness(a.stem, order[j]!.stem);
      if (likeness === 0) continue;
      alike[a.id]!.push({ id: order[j]!.id, likeness });
      alike[order[j]!.id]!.push({ id: a.id, likeness });
    }
  }
}
