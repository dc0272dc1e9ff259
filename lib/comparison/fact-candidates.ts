import { overlaps, type Span } from '../text/sentences';
import type { ScoredPair } from './align';
import type { Ground } from './candidates';
import { overlap, type RowKind, type Tie, tiesOf } from './fact-ties';

/** A possible row of the fact table. */
export interface RowCandidate {
  kind: RowKind;
  /** One value a sentence: story-wide sentence number and the value's place in it. */
  values: { at: number; span: Span }[];
  /** Scores of the linked pairs that bear it. */
  scores: number[];
  /** How many of those pairs conflict in the value. */
  conflicts: number;
  /** Greatest weight of the words two values share. */
  mass: number;
}

/** Pairs from this score on may bear a row. */
export const ROW_THRESHOLD = 0.15;
/** How many pairs are searched for rows, the surest first; no labelled story has as many. */
const MOST_PAIRS = 800;
/** How many sentences of one article a row may hold. */
const PER_ARTICLE = 2;
/** Two spans of one sentence are one value when their overlap is this share of their union. */
const SAME_SPAN = 0.5;

/** Whether two rows give the same words of a sentence, in part at least. */
export const overlapping = (a: RowCandidate, b: RowCandidate): boolean =>
  a.values.some((x) => b.values.some((y) => x.at === y.at && overlaps(x.span, y.span)));

/** Every row that the scored pairs could bear: their shared or clashing figures, dates, names, quoted words and phrases, joined across articles. */
export function rowCandidates(ground: Ground, pairs: ScoredPair[]): RowCandidate[] {
  const spread = new Map<number, number>();
  for (const side of ground.sides)
    for (const name of side.terms.names) spread.set(name, (spread.get(name) ?? 0) + 1);
  const ties = pairs
    .filter(({ score }) => score >= ROW_THRESHOLD)
    .slice(0, MOST_PAIRS)
    .flatMap((pair) => tiesOf(ground, spread, pair));
  ties.sort(
    (p, q) =>
      q.score * q.mass - p.score * p.mass ||
      p.i - q.i ||
      p.j - q.j ||
      p.a.start - q.a.start ||
      p.b.start - q.b.start,
  );
  const nodes: { kind: RowKind; at: number; span: Span }[] = [];
  const byPlace = new Map<string, number[]>();
  const nodeOf = (kind: RowKind, at: number, span: Span): number => {
    const key = `${kind}|${at}`;
    const own = byPlace.get(key) ?? [];
    const known = own.find((n) => overlap(nodes[n]!.span, span) >= SAME_SPAN);
    if (known !== undefined) return known;
    nodes.push({ kind, at, span });
    byPlace.set(key, [...own, nodes.length - 1]);
    return nodes.length - 1;
  };
  const ends = ties.map((tie) => [nodeOf(tie.kind, tie.i, tie.a), nodeOf(tie.kind, tie.j, tie.b)] as const);
  // One value a sentence: a tie that would bring two of one sentence into a row is dropped, the stronger ties having come first.
  const places = new Map<number, Set<number>>();
  const members = nodes.map((_, n) => [n]);
  const rootOf = nodes.map((_, n) => n);
  nodes.forEach((node, n) => {
    places.set(n, new Set([node.at]));
  });
  const kept: { tie: Tie; node: number }[] = [];
  ties.forEach((tie, t) => {
    const [x, y] = [rootOf[ends[t]![0]]!, rootOf[ends[t]![1]]!];
    if (x !== y) {
      const [mine, theirs] = [places.get(x)!, places.get(y)!];
      if ([...mine].some((at) => theirs.has(at))) return;
      const perArticle = new Map<number, number>();
      for (const at of [...mine, ...theirs]) {
        const { article } = ground.sides[at]!.sentence;
        perArticle.set(article, (perArticle.get(article) ?? 0) + 1);
      }
      if (Math.max(...perArticle.values()) > PER_ARTICLE) return;
      for (const at of theirs) mine.add(at);
      for (const n of members[y]!) rootOf[n] = x;
      members[x]!.push(...members[y]!);
    }
    kept.push({ tie, node: ends[t]![0] });
  });
  const rows = new Map<number, RowCandidate>();
  for (const { tie, node } of kept) {
    const root = rootOf[node]!;
    const row = rows.get(root) ?? {
      kind: tie.kind,
      values: members[root]!.map((n) => ({ at: nodes[n]!.at, span: nodes[n]!.span })).sort(
        (p, q) => p.at - q.at,
      ),
      scores: [],
      conflicts: 0,
      mass: 0,
    };
    row.scores.push(tie.score);
    if (tie.conflict) row.conflicts++;
    row.mass = Math.max(row.mass, tie.mass);
    rows.set(root, row);
  }
  return [...rows.values()];
}
