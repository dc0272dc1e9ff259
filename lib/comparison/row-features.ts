import { overlaps } from '../text/sentences';
import type { Ground } from './candidates';
import type { RowCandidate } from './fact-candidates';
import type { RowKind } from './fact-ties';
import { rowStanding, STANDING_FEATURES } from './row-standing';

const KINDS: RowKind[] = ['quantity', 'date', 'role', 'name', 'quote', 'phrase', 'run', 'clause'];

/** Names of the features a row has by itself. */
const OWN = [
  ...KINDS,
  'values',
  'articles',
  'articleShare',
  'best',
  'mean',
  'ties',
  'conflicts',
  'mass',
  'words',
  'wordsMost',
  'telling',
  'tellingEach',
  'rarest',
  'depthLeast',
  'depthMean',
  'headline',
  'quoted',
  'speech',
  'figure',
  'unitYear',
  'unitRank',
  'unitMoney',
  'toll',
  'named',
  'identical',
  'shareOfSentence',
  'rivals',
  'betterRivals',
  'stronger',
  'story',
  'candidates',
  'large',
] as const;

/** Names of the features of `rowFeatures`, in order. */
export const ROW_FEATURES = [...OWN, ...STANDING_FEATURES] as const;

interface Row {
  candidate: RowCandidate;
  strength: number;
  places: Set<number>;
}

/** What each candidate row says for itself, in the order of `OWN`. */
function ownFeatures(ground: Ground, candidates: RowCandidate[]): number[][] {
  const { sides, vocabulary, story } = ground;
  const rows = candidates.map((candidate): Row => {
    const strength = Math.max(...candidate.scores) * candidate.mass;
    return { candidate, strength, places: new Set(candidate.values.map((value) => value.at)) };
  });
  const byPlace = new Map<number, Row[]>();
  for (const row of rows) for (const at of row.places) byPlace.set(at, [...(byPlace.get(at) ?? []), row]);
  return rows.map(({ candidate, strength, places }) => {
    const { values, scores, kind } = candidate;
    const articles = new Set(values.map(({ at }) => sides[at]!.sentence.article)).size;
    const texts = new Set<string>();
    let words = 0;
    let wordsMost = 0;
    let telling = 0;
    let rarest = 0;
    let quoted = 0;
    let named = 0;
    let headline = 0;
    let share = 0;
    let large = 0;
    for (const { at, span } of values) {
      const side = sides[at]!;
      const within = side.sentence.tokens
        .map((token, k) => ({ token, k }))
        .filter(({ token }) => token.start >= span.start && token.end <= span.end);
      words += within.length;
      wordsMost = Math.max(wordsMost, within.length);
      texts.add(within.map(({ token }) => token.word).join(' '));
      for (const { token, k } of within)
        if (side.terms.inSequence[k]! >= 0) {
          const weight = vocabulary.background[side.terms.sequence[side.terms.inSequence[k]!]!]!;
          telling += weight;
          share += weight / side.terms.mass;
          rarest = Math.max(rarest, weight);
          if (token.capital) large++;
        }
      if (side.sentence.quotations.some((q) => q.start <= span.start + 1 && span.end - 1 <= q.end)) quoted++;
      if (side.sentence.names.some((name) => name.start <= span.start && span.end <= name.end)) named++;
      headline = Math.max(headline, side.headline);
    }
    const depths = values.map(({ at }) => sides[at]!.depth);
    const quantities = values.flatMap(({ at, span }) =>
      sides[at]!.sentence.quantities.filter((q) => overlaps(q, span)),
    );
    const others = new Set(
      [...places].flatMap((at) => byPlace.get(at) ?? []).filter((row) => row.candidate !== candidate),
    );
    const rivals = [...others].filter((row) => [...row.places].filter((at) => places.has(at)).length >= 2);
    return [
      ...KINDS.map((k) => (k === kind ? 1 : 0)),
      values.length,
      articles,
      articles / story.length,
      Math.max(...scores),
      scores.reduce((a, b) => a + b, 0) / scores.length,
      scores.length,
      candidate.conflicts / scores.length,
      candidate.mass,
      words / values.length,
      wordsMost,
      telling / values.length,
      words > 0 ? telling / words : 0,
      rarest,
      Math.min(...depths),
      depths.reduce((a, b) => a + b, 0) / depths.length,
      headline,
      quoted / values.length,
      values.filter(({ at }) => sides[at]!.sentence.speaker).length / values.length,
      quantities.length / values.length,
      quantities.some((q) => q.unit === 'year') ? 1 : 0,
      quantities.some((q) => q.unit === 'rank') ? 1 : 0,
      quantities.some((q) => q.unit !== null && q.unit.length === 3) ? 1 : 0,
      quantities.some((q) => q.of[0] === 'killed' || q.of[0] === 'injured') ? 1 : 0,
      named / values.length,
      texts.size === 1 ? 1 : 0,
      share / values.length,
      rivals.length,
      rivals.filter((row) => row.strength > strength).length,
      strength,
      story.length,
      Math.min(120, candidates.length),
      large / values.length,
    ];
  });
}

/** What speaks for each candidate row being one a careful reader would put in the table, in the order of `ROW_FEATURES`. */
export function rowFeatures(ground: Ground, candidates: RowCandidate[]): number[][] {
  const own = ownFeatures(ground, candidates);
  const standing = rowStanding(ground, candidates, own, OWN);
  return own.map((features, r) => [...features, ...standing[r]!]);
}
