/** Training tables of the judges that come after the alignment: differences, fact rows, facts of one article alone. */
import type { ScoredPair } from '../lib/comparison/align';
import { aloneFeatures } from '../lib/comparison/alone-features';
import type { Ground } from '../lib/comparison/candidates';
import { rowCandidates } from '../lib/comparison/fact-candidates';
import { rowFeatures } from '../lib/comparison/row-features';
import { ASKED_FROM, differencesOf } from '../lib/comparison/story-differences';
import { valueOverlap } from '../tests/bench/comparison-score';
import type { Examples } from './train-comparison-examples';

/** Features and answers of some questions. */
export interface Table {
  table: number[][];
  labels: number[];
  /** How much each question counts; 1 when not given. */
  weights?: number[];
}

/** A value answers a gold value from this token F1 on, as the scorer has it. */
const SAME_VALUE = 0.4;

const placeIn = (ground: Ground, at: number) => {
  const { sentence } = ground.sides[at]!;
  return `${ground.story[sentence.article]!.source.id}:${sentence.index}`;
};

/** Likely pairs with a conflicting detail, and whether the gold says they conflict. */
export function differenceExamples({ story, ground }: Examples, pairs: ScoredPair[]): Table {
  const rel = new Map(
    story.links.flatMap(
      ({ a, b, rel }) =>
        [
          [`${a}|${b}`, rel],
          [`${b}|${a}`, rel],
        ] as const,
    ),
  );
  const result: Table = { table: [], labels: [] };
  const differences = differencesOf(ground, pairs);
  for (const pair of pairs) {
    // Only a pair with a conflicting detail is ever asked.
    if (pair.score < ASKED_FROM) continue;
    if (!differences.details(pair.i, pair.j).some(({ detail }) => detail.agreement === 'differs')) continue;
    result.table.push(differences.features(pair));
    result.labels.push(
      rel.get(`${placeIn(ground, pair.i)}|${placeIn(ground, pair.j)}`) === 'differs' ? 1 : 0,
    );
  }
  return result;
}

/** What counts: the best row for a gold row, and the others that answer it too but would say it twice. */
const BEST = 2;
const DOUBLE = 0.5;

/** Possible rows, and whether the gold has one like it. */
export function rowExamples({ story, ground }: Examples, pairs: ScoredPair[]): Table {
  const sorted = [...pairs].sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const candidates = rowCandidates(ground, sorted);
  const values = candidates.map((row) =>
    row.values.map(({ at, span }) => ({
      at: placeIn(ground, at),
      value: ground.sides[at]!.sentence.text.slice(span.start, span.end),
    })),
  );
  const labels = candidates.map(() => 0);
  const weights = candidates.map(() => 1);
  for (const fact of story.facts) {
    const gold = new Map(fact.values.map(({ at, value }) => [at, value]));
    const answers = values.flatMap((own, row) => {
      const shared = own.filter(({ at }) => gold.has(at));
      if (new Set(shared.map(({ at }) => at.split(':')[0])).size < 2) return [];
      const overlaps = shared.map(({ at, value }) => valueOverlap(value, gold.get(at)!));
      if (Math.max(...overlaps) < SAME_VALUE) return [];
      return [{ row, fit: overlaps.reduce((sum, x) => sum + x, 0) }];
    });
    answers.sort((x, y) => y.fit - x.fit || x.row - y.row);
    answers.forEach(({ row }, rank) => {
      labels[row] = 1;
      weights[row] = rank === 0 ? BEST : Math.min(weights[row]!, DOUBLE);
    });
  }
  return { table: rowFeatures(ground, candidates), labels, weights };
}

/** Sentences, and whether the gold names them as noteworthy facts of one article. */
export function aloneExamples({ story, ground }: Examples, pairs: ScoredPair[]): Table {
  const named = new Set(story.only);
  const features = aloneFeatures(ground, pairs);
  const kept = ground.sides.map((_, at) => at).filter((at) => !ground.sides[at]!.sentence.boilerplate);
  return {
    table: kept.map((at) => features[at]!),
    labels: kept.map((at) => (named.has(placeIn(ground, at)) ? 1 : 0)),
  };
}
