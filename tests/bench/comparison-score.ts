import type { LabelledStory } from '../../scripts/labelled-story';

/** A comparison in the contract's output form. */
export interface Predicted {
  links: { a: string; b: string; rel: string; score: number }[];
  offers: { a: string; b: string; score: number }[];
  facts: { label: string; kind: string; status: string; values: { at: string; value: string }[] }[];
  only: string[];
  boilerplate: string[];
}

/** Rows of a story's fact table that count: the reader's first screen or two. */
const ROWS = 15;

const articleOf = (at: string) => at.split(':')[0] ?? '';
const wordsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
const f1 = (hit: number, said: number, wanted: number) => (hit > 0 ? (2 * hit) / (said + wanted) : 0);
const round = (x: number) => Math.round(x * 1000) / 1000;

/** Token F1 of two values. */
export function valueOverlap(x: string, y: string): number {
  const a = wordsOf(x);
  const b = wordsOf(y);
  const shared = [...a].filter((word) => b.has(word)).length;
  return f1(shared, a.size, b.size);
}

/** The figures of the acceptance check: links, differing links, asked sentences, facts, only here, boilerplate; pairs are the same whichever side is `a`. */
export function scoreStories(
  stories: LabelledStory[],
  predictions: Predicted[],
): Record<string, Record<string, number>> {
  const n = {
    hit: 0,
    said: 0,
    wanted: 0,
    differsHit: 0,
    differsSaid: 0,
    differsWanted: 0,
    rel: 0,
    ask: 0,
    answered: 0,
    none: 0,
    quiet: 0,
  };
  const f = {
    wanted: 0,
    said: 0,
    hit: 0,
    status: 0,
    onlySaid: 0,
    onlyFalse: 0,
    onlyWanted: 0,
    onlyNamed: 0,
    noiseOnly: 0,
    noiseLinked: 0,
    noiseFacts: 0,
  };
  stories.forEach((story, s) => {
    const predicted = predictions[s]!;
    const key = (a: string, b: string) => [a, b].sort().join('|');
    const gold = new Map(story.links.map((link) => [key(link.a, link.b), link.rel as string]));
    const noise = new Set(story.boilerplate);
    for (const link of predicted.links) {
      const rel = gold.get(key(link.a, link.b));
      if (rel) n.hit++;
      if (rel === link.rel) n.rel++;
      if (link.rel === 'differs') n.differsSaid++;
      if (link.rel === 'differs' && rel === 'differs') n.differsHit++;
      if (noise.has(link.a) || noise.has(link.b)) f.noiseLinked++;
    }
    n.said += predicted.links.length;
    n.wanted += gold.size;
    for (const rel of gold.values()) if (rel === 'differs') n.differsWanted++;

    const best = new Map<string, { score: number; at: string }>();
    for (const { a, b, score } of predicted.offers) {
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        const question = `${x}>${articleOf(y)}`;
        if ((best.get(question)?.score ?? Number.NEGATIVE_INFINITY) < score)
          best.set(question, { score, at: y });
      }
    }
    const answers = new Map<string, Set<string>>();
    for (const { a, b } of story.links) {
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        const question = `${x}>${articleOf(y)}`;
        answers.set(question, (answers.get(question) ?? new Set()).add(y));
      }
    }
    for (const [question, right] of answers) {
      n.ask++;
      if (right.has(best.get(question)?.at ?? '')) n.answered++;
    }
    for (const article of story.articles) {
      article.sentences.forEach((_, i) => {
        for (const other of story.articles) {
          const question = `${article.id}:${i}>${other.id}`;
          if (other === article || answers.has(question) || noise.has(`${article.id}:${i}`)) continue;
          n.none++;
          if (!best.has(question)) n.quiet++;
        }
      });
    }

    const rows = predicted.facts.slice(0, ROWS);
    const used = new Set<number>();
    for (const row of story.facts) {
      const at = new Map(row.values.map(({ at, value }) => [at, value]));
      const found = rows.findIndex((candidate, r) => {
        if (used.has(r)) return false;
        const shared = candidate.values.filter((value) => at.has(value.at));
        const articles = new Set(shared.map((value) => articleOf(value.at)));
        return (
          articles.size >= 2 && shared.some((value) => valueOverlap(value.value, at.get(value.at)!) >= 0.4)
        );
      });
      if (found < 0) continue;
      used.add(found);
      f.hit++;
      if (rows[found]!.status === row.status) f.status++;
    }
    f.said += rows.length;
    f.wanted += story.facts.length;
    for (const row of predicted.facts) if (row.values.some((value) => noise.has(value.at))) f.noiseFacts++;

    const linked = new Set(story.links.flatMap(({ a, b }) => [a, b]));
    for (const at of predicted.only) {
      f.onlySaid++;
      if (linked.has(at)) f.onlyFalse++;
      if (noise.has(at)) f.noiseOnly++;
    }
    f.onlyWanted += story.only.length;
    f.onlyNamed += story.only.filter((at) => predicted.only.includes(at)).length;
  });
  return {
    links: {
      precision: round(n.hit / n.said),
      recall: round(n.hit / n.wanted),
      f1: round(f1(n.hit, n.said, n.wanted)),
    },
    differs: {
      right: round(n.rel / n.hit),
      said: n.differsSaid,
      hit: n.differsHit,
      f1: round(f1(n.differsHit, n.differsSaid, n.differsWanted)),
    },
    ask: { hit: round(n.answered / n.ask), quiet: round(n.quiet / n.none) },
    facts: {
      precision: round(f.hit / f.said),
      recall: round(f.hit / f.wanted),
      f1: round(f1(f.hit, f.said, f.wanted)),
      status: round(f.status / f.hit),
    },
    only: { false: round(f.onlyFalse / f.onlySaid), named: round(f.onlyNamed / f.onlyWanted) },
    boilerplate: { linked: f.noiseLinked, facts: f.noiseFacts, only: f.noiseOnly },
  };
}
