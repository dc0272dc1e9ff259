/**
 * A link from this score on is shown as a report of the same fact, one below it only as perhaps so. On the labelled
 * stories, each judged by a model trained without it, 89 of 100 pairs from .7 on report the same fact, 41 of 100
 * between .35 and .5 (npm run bench:comparison).
 */
const SURE_FROM = 0.7;

/** Whether two sentences are linked surely enough to say that they report the same fact. */
export const isSure = ({ score }: { score: number }): boolean => score >= SURE_FROM;
