import { Readability } from '@mozilla/readability';
import { locateSentences } from '../../lib/article/places';
import { readArticle } from '../../lib/article/read-article';
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
function measureReading(readabilityFirst: boolean): InPage {
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
    firstReading: times.ours[0]!,
    firstReadability: times.alone[0]!,
    placing,
  };
}

/** Only reads, for pages made to hurt. */
function timeReading(): { ms: number; isArticle: boolean } {
  const { result, ms } = timed(() => readArticle(document, location.href));
  return { ms, isArticle: result.isArticle };
}

Object.assign(globalThis, { measureReading, timeReading });
