/** Training tables of the judges that come after the alignment: differences, fact rows, facts of one article alone. */
import type { ScoredPair } from '../lib/comparison/align';
import { aloneFeatures } from '../lib/comparison/alone-features';
import type { Ground } from '../lib/comparison/candidates';
import { differenceFeatures } from '../lib/comparison/difference-features';
import { rowCandidates } from '../lib/comparison/fact-candidates';
import { rowFeatures } from '../lib/comparison/row-features';
import { valueOverlap } from '../tests/bench/comparison-score';
import type { Examples } from './train-comparison-examples';

/** Features and answers of some questions. */
export interface Table {
  table: number[][];
  labels: number[];
}

/** Pairs below this score are not asked whether they differ. */
const ASKED_FROM = 0.1;
/** A value answers a gold value from this token F1 on, as the scorer has it. */
const SAME_VALUE = 0.4;

const placeIn = (ground: Ground, at: number) => {
  const { sentence } = ground.sides[at]!;
  return `${ground.story[sentence.article]!.source.id}:${sentence.index}`;
};

/** Pairs that are likely links, and whether the gold says they conflict. */
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
  for (const { i, j, score } of pairs) {
    const gold = rel.get(`${placeIn(ground, i)}|${placeIn(ground, j)}`);
    if (score < ASKED_FROM && !gold) continue;
    result.table.push(differenceFeatures(ground.story, ground.sides[i]!, ground.sides[j]!, score));
    result.labels.push(gold === 'differs' ? 1 : 0);
  }
  return result;
}

/** Possible rows, and whether the gold has one like it. */
export function rowExamples({ story, ground }: Examples, pairs: ScoredPair[]): Table {
  const sorted = [...pairs].sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const candidates = rowCandidates(ground, sorted);
  const labels = candidates.map(({ values }) => {
    const own = values.map(({ at, span }) => ({
      at: placeIn(ground, at),
      value: ground.sides[at]!.sentence.text.slice(span.start, span.end),
    }));
    const found = story.facts.some((fact) => {
      const gold = new Map(fact.values.map(({ at, value }) => [at, value]));
      const shared = own.filter(({ at }) => gold.has(at));
      const articles = new Set(shared.map(({ at }) => at.split(':')[0]));
      return (
        articles.size > 1 && shared.some(({ at, value }) => valueOverlap(value, gold.get(at)!) >= SAME_VALUE)
      );
    });
    return found ? 1 : 0;
  });
  return { table: rowFeatures(ground, candidates), labels };
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
