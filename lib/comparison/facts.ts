import type { ScoredPair } from './align';
import type { Ground } from './candidates';
import type { Fact, Link } from './comparison';
import { quantityFacts } from './quantity-facts';

/** The rows of the reader's table, most telling first. */
export function makeFacts(ground: Ground, pairs: ScoredPair[], links: Link[]): Fact[] {
  const rows = [...quantityFacts(ground, pairs, links)];
  return rows
    .filter(({ fact }) => new Set(fact.values.map((value) => value.place.article)).size > 1)
    .sort((a, b) => b.weight - a.weight)
    .map(({ fact }) => fact);
}
