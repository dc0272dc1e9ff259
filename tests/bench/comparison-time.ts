/**
 * Measures in real Chromium how long a comparison takes, for stories of 4 and of 20 reports of 40 sentences.
 *   npm run bench:comparison-time -- [NEWS.jsonl.gz]
 * Each story is an article of the news file with those nearest to it in words, cut to 40 sentences. Every story is compared in a fresh page:
 * the first comparison finds nothing compiled, the others tell what a reader of several stories waits for.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { readLibrary } from '../../lib/cli/read-library';
import type { StoryArticle } from '../../lib/comparison/comparison';
import { inverseDocumentFrequency } from '../../lib/text/background';
import { splitSentences } from '../../lib/text/sentences';
import { tokenize } from '../../lib/text/tokens';
import { findChromium } from '../../scripts/find-browser';
import { bundleScript } from './bundle-script';
import { summary } from './summary';

declare const timeComparing: (articles: StoryArticle[], rounds: number) => number[];

const SENTENCES = 40;
const SIZES = [4, 20];
const STORIES = 5;
const ROUNDS = 12;
const output = fileURLToPath(new URL('../../.output', import.meta.url));

interface Vectored {
  article: StoryArticle;
  weights: Map<string, number>;
}

function vectored(article: StoryArticle): Vectored {
  const weights = new Map<string, number>();
  for (const sentence of article.sentences)
    for (const { stem } of tokenize(sentence)) weights.set(stem, inverseDocumentFrequency(stem));
  const norm = Math.hypot(...weights.values());
  for (const [stem, weight] of weights) weights.set(stem, weight / norm);
  return { article, weights };
}

function cosine(a: Vectored, b: Vectored): number {
  let sum = 0;
  for (const [stem, weight] of a.weights) sum += weight * (b.weights.get(stem) ?? 0);
  return sum;
}

/** Stories of `size` long articles, around articles far apart in the file. */
function nearStories(articles: Vectored[], size: number): StoryArticle[][] {
  return Array.from({ length: STORIES }, (_, n) => {
    const middle = articles[Math.floor(((n + 0.5) * articles.length) / STORIES)]!;
    return articles
      .map((other) => ({ other, near: cosine(middle, other) }))
      .sort((x, y) => y.near - x.near)
      .slice(0, size)
      .map(({ other }) => other.article);
  });
}

async function main(file: string): Promise<void> {
  if (!existsSync(file))
    throw new Error(`there is no file ${file}; give a library of news, {id, title, text, date} a line`);
  const articles = [...readLibrary(file, console.error)]
    .map(
      ([id, { title, text, publishedAt }]): StoryArticle => ({
        id,
        outlet: id,
        title,
        publishedAt,
        completeness: 'full',
        sentences: splitSentences(text).slice(0, SENTENCES),
      }),
    )
    .filter(({ sentences }) => sentences.length === SENTENCES)
    .map(vectored);
  const code = await bundleScript('comparing-in-page.ts');
  const weights = ['learned', 'word-vectors'].map((name) =>
    readFileSync(new URL(`../../lib/comparison/${name}.data.json`, import.meta.url), 'utf8'),
  );
  console.log(`comparison with its weights, minified: ${(code.length / 1000).toFixed(0)} kB`);
  const browser = await chromium.launch({ executablePath: await findChromium(), chromiumSandbox: false });
  const rows: Record<string, unknown>[] = [];
  try {
    for (const size of SIZES) {
      const [first, loaded, later, parsed]: number[][] = [[], [], [], []];
      for (const story of nearStories(articles, size)) {
        const page = await browser.newPage();
        loaded!.push(
          await page.evaluate((text) => {
            const script = document.createElement('script');
            script.textContent = text;
            const start = performance.now();
            document.head.append(script);
            return performance.now() - start;
          }, code),
        );
        parsed!.push(
          await page.evaluate((texts) => {
            const start = performance.now();
            for (const text of texts) JSON.parse(text);
            return performance.now() - start;
          }, weights),
        );
        const times = await page.evaluate(([given, rounds]) => timeComparing(given, rounds), [
          story,
          ROUNDS,
        ] as const);
        first!.push(times[0]!);
        later!.push(...times.slice(2));
        await page.close();
      }
      rows.push({
        articles: size,
        'script loaded, ms': summary(loaded!).median,
        'of it weights, ms': summary(parsed!).median,
        'first, ms': summary(first!).median,
        'later, median ms': summary(later!).median,
        'later, p95 ms': summary(later!).p95,
        'later, least ms': Math.round(10 * Math.min(...later!)) / 10,
      });
    }
  } finally {
    await browser.close();
  }
  console.table(rows);
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'bench-comparison-time.json'), `${JSON.stringify(rows, null, 2)}\n`);
}

main(process.argv[2] ?? '../shared/stories/news.jsonl.gz').then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
