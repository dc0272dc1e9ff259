import { Readability } from '@mozilla/readability';
import { locateInSteps, locateSentences } from '../../lib/article/places';
import { readArticle, readInSteps } from '../../lib/article/read-article';
import type { Steps } from '../../lib/article/steps';
import { inSlices } from '../../lib/services/page/in-slices';
import { splitSentences } from '../../lib/text/sentences';

/** What reading gives and costs in a live page. */
export interface InPage {
  paragraphs: string[];
  isArticle: boolean;
  sentences: number;
  /** Sentences without a range. */
  unplaced: string[];
  /** Milliseconds; Readability's with the clone it needs on a live page. */
  reading: number;
  placing: number;
  readability: number;
  /** The same in a page that has compiled nothing yet. */
  /** The longest time the page was held up, as the page script works: reading, then placing all sentences. */
  longest: number;
  firstReading: number;
  firstReadability: number;
}

/** The best of so many counts, so that other work on the machine counts less. */
const ROUNDS = 5;

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

/** Runs in the page; which of the two readers goes first is the caller's choice, since the second finds code compiled. */
async function measureReading(readabilityFirst: boolean): Promise<InPage> {
  const alone = () => timed(() => new Readability(document.cloneNode(true) as Document).parse());
  const ours = () => timed(() => readArticle(document, location.href));
  const times = { alone: [] as number[], ours: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    if (readabilityFirst) times.alone.push(alone().ms);
    times.ours.push(ours().ms);
    if (!readabilityFirst) times.alone.push(alone().ms);
  }
  const { result: reading } = ours();
  const sentences = reading.paragraphs.flatMap((paragraph) =>
    splitSentences(paragraph, reading.language ?? 'en'),
  );
  const { result: ranges, ms: placing } = timed(() => locateSentences(document, sentences));
  return {
    paragraphs: reading.paragraphs,
    isArticle: reading.isArticle,
    sentences: sentences.length,
    unplaced: sentences.filter((_, i) => !ranges[i]),
    reading: Math.min(...times.ours),
    readability: Math.min(...times.alone),
    longest: (await timeSlices()).longest,
    firstReading: times.ours[0]!,
    firstReadability: times.alone[0]!,
    placing,
  };
}

/** Does work as the page script does. @returns its result and the longest slice, in milliseconds. */
async function sliced<T>(steps: Steps<T>): Promise<{ result: T; longest: number }> {
  let began = performance.now();
  let longest = 0;
  const note = () => {
    longest = Math.max(longest, performance.now() - began);
  };
  const scheduler = {
    async yield() {
      note();
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    },
  };
  const view = { performance, scheduler } as unknown as Window & typeof globalThis;
  const result = await inSlices(view, steps);
  note();
  return { result: result as T, longest };
}

/** Reads and places as the page script does, in a page that may change meanwhile. */
async function timeSlices(): Promise<{ longest: number; ms: number; isArticle: boolean; placed: boolean }> {
  const start = performance.now();
  let changes = 0;
  const observer = new MutationObserver(() => changes++);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  let told = 0;
  const changed = () => {
    changes += observer.takeRecords().length;
    const was = changes !== told;
    told = changes;
    return was;
  };
  const read = await sliced(readInSteps(document, location.href, { changed }));
  const ms = performance.now() - start;
  const sentences = read.result.paragraphs.flatMap((paragraph) => splitSentences(paragraph, 'en'));
  const places = await sliced(locateInSteps(document, sentences));
  observer.disconnect();
  return {
    longest: Math.max(read.longest, places.longest),
    ms,
    isArticle: read.result.isArticle,
    placed: places.result.every(Boolean),
  };
}

/** Only reads, for pages made to hurt. */
function timeReading(): { ms: number; isArticle: boolean } {
  const { result, ms } = timed(() => readArticle(document, location.href));
  return { ms, isArticle: result.isArticle };
}

Object.assign(globalThis, { measureReading, timeReading, timeSlices });
