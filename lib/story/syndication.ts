import { words } from '../text/terms';

/** An article as {@link groupCopies} reads it. */
export interface CopyInput {
  id: string;
  /** In reading order; a sentence is named by its index. */
  sentences: string[];
  /** The agency it credits, such as "AFP"; null when none. */
  agency: string | null;
}

/** Articles that carry copies of one text. */
export interface CopyGroup {
  /** Two or more ids, in the order of the input. */
  articles: string[];
  /** The agency most of them credit; null when none does. */
  agency: string | null;
  /** Sentences they share, as the proof; `a`'s article comes first in the input. In reading order of `a`. */
  shared: { a: { article: string; sentence: number }; b: { article: string; sentence: number } }[];
}

/** Words a sentence must have outside its quotation marks to prove anything: shorter ones recur by chance. */
const TELLING_WORDS = 7;
/** Two sentences are one when this part of the shorter's runs of three words stands in the other: a desk cuts and retouches. */
const SAME_SENTENCE = 0.7;
/** Copies are abridged: the part of the shorter text's telling words that must be shared, and the fewest sentences. */
const SHARED_PART = 0.25;
const SHARED_SENTENCES = 3;
/** With the same agency credited by both, less text proves it. */
const CREDITED_PART = 0.08;
const CREDITED_SENTENCES = 2;
const RUN = 3;

/** What stands between quotation marks: every outlet at the same press conference carries it. */
const QUOTED = /["“„«][^"“”„«»]*["”“»]/gu;

interface TellingSentence {
  index: number;
  length: number;
  runs: Set<string>;
}

function runsOf(list: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= list.length; at++) runs.add(list.slice(at, at + RUN).join(' '));
  return runs;
}

function tellingSentences(sentences: readonly string[]): TellingSentence[] {
  return sentences.flatMap((sentence, index) => {
    const own = words(sentence.replace(QUOTED, ' '));
    return own.length < TELLING_WORDS ? [] : [{ index, length: own.length, runs: runsOf(own) }];
  });
}

/** The part of the smaller set that the other holds. */
function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const run of small) if (large.has(run)) both++;
  return both / small.size;
}

/** Pairs of sentences with the same words, each sentence in one pair at most. */
function sharedSentences(a: readonly TellingSentence[], b: readonly TellingSentence[]) {
  const holders = new Map<string, number[]>();
  b.forEach(({ runs }, at) => {
    for (const run of runs) {
      const list = holders.get(run);
      if (list) list.push(at);
      else holders.set(run, [at]);
    }
  });
  const taken = new Set<number>();
  const pairs: { a: TellingSentence; b: TellingSentence }[] = [];
  for (const sentence of a) {
    const near = new Set<number>();
    for (const run of sentence.runs) for (const at of holders.get(run) ?? []) near.add(at);
    let best = -1;
    let most = SAME_SENTENCE;
    for (const at of near) {
      const share = containment(sentence.runs, b[at]!.runs);
      if (!taken.has(at) && share >= most) {
        best = at;
        most = share;
      }
    }
    if (best >= 0) {
      taken.add(best);
      pairs.push({ a: sentence, b: b[best]! });
    }
  }
  return pairs;
}

const sum = (lengths: readonly { length: number }[]) =>
  lengths.reduce((total, { length }) => total + length, 0);

/**
 * Which articles carry the same text, such as an agency's: those that share enough sentences word for word, quotations
 * left out. Copies of copies are in one group; an article without a copy is in none.
 */
export function groupCopies(articles: readonly CopyInput[]): CopyGroup[] {
  const telling = articles.map(({ sentences }) => tellingSentences(sentences));
  const group = articles.map((_, at) => at);
  const shared: { first: number; pairs: CopyGroup['shared'] }[] = [];
  articles.forEach((a, i) => {
    for (let j = i + 1; j < articles.length; j++) {
      const b = articles[j]!;
      const pairs = sharedSentences(telling[i]!, telling[j]!);
      const credited = a.agency !== null && a.agency === b.agency;
      const shorter = Math.min(sum(telling[i]!), sum(telling[j]!));
      const part =
        sum(pairs.map((pair) => (pair.a.length <= pair.b.length ? pair.a : pair.b))) / (shorter || 1);
      const enough = credited
        ? pairs.length >= CREDITED_SENTENCES && part >= CREDITED_PART
        : pairs.length >= SHARED_SENTENCES && part >= SHARED_PART;
      if (!enough) continue;
      const [from, to] = [Math.max(group[i]!, group[j]!), Math.min(group[i]!, group[j]!)];
      group.forEach((root, at) => {
        if (root === from) group[at] = to;
      });
      const place = (id: string, { index }: TellingSentence) => ({ article: id, sentence: index });
      shared.push({ first: i, pairs: pairs.map((p) => ({ a: place(a.id, p.a), b: place(b.id, p.b) })) });
    }
  });
  return [...new Set(group)].flatMap((root) => {
    const members = articles.filter((_, at) => group[at] === root);
    if (members.length < 2) return [];
    const proof = shared.filter(({ first }) => group[first] === root).flatMap(({ pairs }) => pairs);
    return [{ articles: members.map(({ id }) => id), agency: mostCredited(members), shared: proof }];
  });
}

function mostCredited(members: readonly CopyInput[]): string | null {
  const counts = new Map<string, number>();
  for (const { agency } of members) if (agency) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
