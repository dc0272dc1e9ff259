import type { Comparison, Place } from '../comparison/comparison';

const key = ({ article, sentence }: Place) => `${article}:${sentence}`;

/**
 * Statements that other articles bear and one does not: first those that two or more others share, one passage
 * each, those of the most sources first; then the noteworthy ones of a single other article.
 * @param here the article's id. The caller asks only for an article whose full text is held.
 * @param sources how many independent sources some articles are, by their ids.
 */
export function missingHere(
  comparison: Comparison,
  here: string,
  sources: (articles: string[]) => number,
): Place[] {
  const groups = new Map<string, Set<string>>();
  const places = new Map<string, Place>();
  for (const { a, b } of comparison.links) {
    const [x, y] = [key(a), key(b)];
    places.set(x, a).set(y, b);
    const joined = new Set([...(groups.get(x) ?? [x]), ...(groups.get(y) ?? [y])]);
    for (const member of joined) groups.set(member, joined);
  }
  // On labelled stories 18 of 100 of these were in the article after all; of those that nothing in it is at all likely to report, 6.
  const likelyHere = new Set<string>();
  for (const { a, b } of comparison.unsure) {
    if (a.article === here) likelyHere.add(key(b));
    if (b.article === here) likelyHere.add(key(a));
  }
  const shared = [...new Set(groups.values())]
    .filter((group) => [...group].every((at) => !likelyHere.has(at)))
    .map((group) => [...group].map((at) => places.get(at)!))
    .filter((group) => group.every(({ article }) => article !== here))
    .map((group) => ({ first: group[0]!, told: sources(group.map(({ article }) => article)) }))
    .sort((a, b) => b.told - a.told)
    .map(({ first }) => first);
  const single = comparison.only.filter(({ article }) => article !== here);
  return [...shared, ...single];
}
