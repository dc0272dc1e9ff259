import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { ArticleRecord } from '../../lib/library/article-record';
import { type ExtensionChromium, launchChromium } from '../e2e/harness/launch-chromium';
import { BENCH_PAGE } from './bench-extension';
import type { FindAnswer } from './in-worker/answer-finds';
import type { NewsLibrary } from './news-library';
import { type Summary, summary } from './summary';
import { workerHeap } from './worker-heap';

/** Samples of each figure. */
export const SAMPLES = 15;
/** Browser starts measured: each takes some seconds. */
const STARTS = 5;
/** Chromium keeps an IndexedDB's files open for two seconds after its last connection went; a rested sample waits them out. */
const CLOSED_AFTER = 2_500;

/** How long a contender took at one size of the library; milliseconds but for the heap. */
export interface FindingRow {
  /** Worker stopped, and its connection with it: from the start of handling to the ranked answer, inside the worker. */
  cold: Summary;
  /** The same, since the message was sent: the worker's start too. */
  coldSinceSent: Summary;
  /** Inside a stopped worker whose database the browser itself has closed as well. */
  rested: Summary;
  /** Inside a worker that has answered before. */
  warm: Summary;
  /** First answer after a browser start, inside the worker and since the message was sent. */
  firstAnswer: Summary;
  firstSinceSent: Summary;
  /** Megabytes of the worker after a cold answer: heap and buffers, at most, before anything is collected. */
  heap: number;
  /** Questions whose report of the same event was among the answers, of all. */
  found: number;
}

type Answer = FindAnswer & { sinceSent: number };

/** Opens a contender's bench page, from which it is filled and asked. */
export const openBenchPage = (chromium: ExtensionChromium): Promise<Page> =>
  chromium.open(`chrome-extension://${chromium.extensionId}/${BENCH_PAGE}`);

async function ask(page: Page, article: ArticleRecord): Promise<Answer> {
  const answer = await page.evaluate(async (asked) => {
    const { chrome } = globalThis as unknown as { chrome: typeof extensionApi };
    const sent = performance.now();
    const told = await chrome.runtime.sendMessage({ bench: asked });
    return { ...told, sinceSent: performance.now() - sent };
  }, article);
  if (answer.error) throw new Error(answer.error);
  return answer;
}

/** The numbers of the articles asked about, spread over the library. */
const asked = (articles: number, samples: number) =>
  Array.from({ length: samples }, (_, at) => Math.floor(((at + 0.5) * articles) / samples));

/** Asks a contender about articles of the library, with its worker stopped before each cold sample. */
export async function measureFinding(
  chromium: ExtensionChromium,
  page: Page,
  library: NewsLibrary,
  articles: number,
): Promise<Omit<FindingRow, 'firstAnswer' | 'firstSinceSent'>> {
  const cold: Answer[] = [];
  const rested: Answer[] = [];
  const warm: Answer[] = [];
  let heap = 0;
  let found = 0;
  for (const at of asked(articles, SAMPLES)) {
    const question = await library.question(at);
    await chromium.stopServiceWorker();
    const answer = await ask(page, question);
    heap = Math.max(heap, await workerHeap(chromium.context.browser()!, chromium.extensionId));
    if (answer.ids.includes((await library.article(at)).id)) found++;
    cold.push(answer);
    warm.push(await ask(page, question));
    await chromium.stopServiceWorker();
    await pause(CLOSED_AFTER);
    rested.push(await ask(page, question));
  }
  const inside = (answers: Answer[]) => summary(answers.map((answer) => answer.inside));
  const sinceSent = summary(cold.map((answer) => answer.sinceSent));
  return {
    cold: inside(cold),
    coldSinceSent: sinceSent,
    rested: inside(rested),
    warm: inside(warm),
    heap: Math.round(heap * 10) / 10,
    found,
  };
}

/** Starts a browser on a filled profile again and again and asks once in each. */
export async function measureFirstAnswers(
  extensionDir: string,
  profile: string,
  library: NewsLibrary,
  articles: number,
): Promise<Pick<FindingRow, 'firstAnswer' | 'firstSinceSent'>> {
  const answers: Answer[] = [];
  for (const at of asked(articles, STARTS)) {
    const chromium = await launchChromium({ extensionDir, profile });
    try {
      answers.push(await ask(await openBenchPage(chromium), await library.question(at)));
    } finally {
      await chromium.close();
    }
  }
  return {
    firstAnswer: summary(answers.map((answer) => answer.inside)),
    firstSinceSent: summary(answers.map((answer) => answer.sinceSent)),
  };
}
