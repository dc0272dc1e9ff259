import type { Block } from './blocks';
import { aboutAuthors, afterLastProse, beforeFirstProse, ofNextArticle, standfirsts } from './edges';
import { furnitureOf } from './furniture-around';
import { articleRoot, weigh } from './holdings';
import { lineReason } from './line-reason';
import type { PageBlocks } from './page-blocks';
import type { Removal } from './reading';
import { rescue, withFallback } from './rescue';
import { finish, type Steps } from './steps';
import { findEntries, type ShapedBody, shapeBody } from './structure';

/** The article's text on a page, and what was left out of it. */
export interface ChosenBody extends ShapedBody {
  removed: Removal[];
}

/** What is known of the article before its body is chosen. */
export interface BodyHints {
  title: string;
  byline: string[];
  /** Steps to leave out, for measuring what each gains. */
  without?: ReadonlySet<string>;
}

/** The steps of choosing, in order; tests/bench/reading.ts measures each. */
export const BODY_STEPS = [
  'fallback',
  'furniture',
  'lines',
  'rescue',
  'next-article',
  'standfirst',
  'edges',
] as const;

/** Blocks judged in one step. */
const STEP = 100;

/** Chooses the article's blocks: Readability's, less what is furniture, plus what it lost. */
export function chooseBody(page: PageBlocks, hints: BodyHints): ChosenBody {
  return finish(chooseInSteps(page, hints));
}

/** `chooseBody` in steps. */
export function* chooseInSteps(page: PageBlocks, hints: BodyHints): Steps<ChosenBody> {
  const { blocks, readable } = page;
  const on = (step: (typeof BODY_STEPS)[number]) => !hints.without?.has(step);
  const reasons = new Map<number, string>();
  const chosen = on('fallback') ? withFallback(blocks, readable) : new Set(readable);
  yield;
  const root = articleRoot(blocks, chosen);
  yield;
  const holdings = weigh(blocks, chosen);

  const isForeign = (block: Block): boolean => {
    const reason =
      (on('furniture') && furnitureOf(block, root, holdings)) || (on('lines') && lineReason(block, hints));
    if (reason) reasons.set(block.id, reason);
    return Boolean(reason);
  };
  for (const block of blocks) {
    if (block.id % STEP === 0) yield;
    if (chosen.has(block.id) && isForeign(block)) chosen.delete(block.id);
  }
  if (on('rescue')) yield* rescue(blocks, chosen, root, isForeign);
  yield;
  const drop = (ids: number[], reason: string) => {
    for (const id of ids) {
      chosen.delete(id);
      reasons.set(id, reason);
    }
  };
  const body = () => blocks.filter((block) => chosen.has(block.id));
  if (on('next-article')) drop(ofNextArticle(blocks, body(), hints.title), 'next-article');
  if (on('standfirst')) drop(standfirsts(body()), 'standfirst');
  if (on('edges')) {
    drop(beforeFirstProse(body()), 'before-article');
    drop(aboutAuthors(body(), hints.byline), 'about-author');
    drop(afterLastProse(body()), 'after-article');
  }
  yield;
  const entries = findEntries(blocks, body());
  drop(entries.labels, 'entry-time');
  yield;
  return {
    ...shapeBody(blocks, body(), entries.times),
    removed: blocks
      .filter((block) => reasons.has(block.id) && readable.has(block.id))
      .map((block) => ({ text: block.text, reason: reasons.get(block.id)! })),
  };
}
