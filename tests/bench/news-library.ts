import { existsSync } from 'node:fs';
import { readLibrary } from '../../lib/cli/read-library';
import { articleId } from '../../lib/library/article-id';
import type { ArticleRecord } from '../../lib/library/article-record';
import { UNDATED } from '../../lib/story/day';
import { splitSentences } from '../../lib/text/sentences';
import { madeArticles } from './made-library';
import { random } from './random';

/** A text to make articles of. */
interface Source {
  title: string;
  sentences: string[];
}

/** This part of a made article's sentences are another text's. */
const MIXED = 0.3;
/** Half of the library lies around the samples' day, this many days each way, the other half in the years before. */
const NEAR_DAYS = 30;
const YEARS_DAYS = 730;
/** One article in this many carries no date: feeds and news pages nearly all do. */
const UNDATED_EACH = 50;
const MIDDLE = Date.parse('2025-04-24T00:00:00Z');
const DAY_MS = 86_400_000;
/** Texts made when no file of news is there. */
const MADE_SOURCES = 2_000;
const OUTLETS = 40;

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Articles in any number, made of the texts of a news library with fresh dates and mixed sentences, so that none repeats. */
export class NewsLibrary {
  readonly #sources: Source[];
  /** What the articles are made of, for the report. */
  readonly of: string;

  /** @param file a library as `match` reads it; without it texts are made of the words of news. */
  constructor(file: string) {
    if (existsSync(file)) {
      this.#sources = [...readLibrary(file, console.error).values()].map(({ title, text }) => ({
        title,
        sentences: splitSentences(text),
      }));
      this.of = `texts of ${file}`;
    } else {
      this.#sources = [...madeArticles(MADE_SOURCES)];
      this.of = `made texts, for want of ${file}`;
    }
    this.#sources = this.#sources.filter(({ sentences }) => sentences.length > 3);
  }

  /** Article number `index` from 0, always the same. */
  article(index: number): Promise<ArticleRecord> {
    return this.#made(index, random(index + 1), `https://outlet-${index % OUTLETS}.example/${index}`);
  }

  /** A report of the same event and day as article `index`, which the library does not hold, as a page being read. */
  async question(index: number): Promise<ArticleRecord> {
    const held = await this.article(index);
    const asked = await this.#made(index, random(-index - 1), `https://reader.example/${index}`);
    return { ...asked, publishedAt: held.publishedAt, day: held.day };
  }

  async #made(index: number, next: () => number, address: string): Promise<ArticleRecord> {
    const sources = this.#sources;
    const host = sources[index % sources.length]!;
    const other = sources[Math.floor(next() * sources.length)]!;
    const sentences = host.sentences.map((sentence) =>
      next() < MIXED ? other.sentences[Math.floor(next() * other.sentences.length)]! : sentence,
    );
    const days = next() < 0.5 ? (next() * 2 - 1) * NEAR_DAYS : -NEAR_DAYS - next() * YEARS_DAYS;
    const day = next() < 1 / UNDATED_EACH ? null : isoDay(MIDDLE + Math.round(days) * DAY_MS);
    const [own, others] = [host.title.split(' '), other.title.split(' ')];
    const title = [...own.slice(0, Math.ceil(own.length * 0.7)), ...others.slice(-3)].join(' ');
    const record = {
      address,
      outlet: `Outlet ${index % OUTLETS}`,
      title,
      byline: [],
      publishedAt: day,
      modifiedAt: null,
      day: day ?? UNDATED,
      language: 'en',
      agency: null,
      completeness: 'full' as const,
      sentences,
      paragraphStarts: [0],
      origin: 'import' as const,
      addedAt: MIDDLE,
    };
    return { id: await articleId(record), ...record };
  }
}
