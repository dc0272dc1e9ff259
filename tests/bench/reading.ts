/**
 * Measures reading on marked pages.
 *   npx tsx tests/bench/reading.ts [FOLDER]            what each step of choosing the body gains, paired by page
 *   npx tsx tests/bench/reading.ts [FOLDER] --browser  the same pages in real Chromium: same result, places, time, hostile pages
 * FOLDER holds gold.json ([{id, html, url, source, body, isArticle}]) and the pages; ../shared/pages when none is given.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { JSDOM, VirtualConsole } from 'jsdom';
import { BODY_STEPS, type BodyHints, chooseBody } from '../../lib/article/choose-body';
import { listPage, type PageBlocks } from '../../lib/article/page-blocks';
import { readArticle } from '../../lib/article/read-article';
import { measureInBrowser } from './reading-in-browser';
import { type PageScore, scoreBody } from './reading-score';

/** A marked page. */
export interface GoldPage {
  id: string;
  html: string;
  url: string;
  source: string;
  body: string[];
}

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--')) ?? '../shared/pages';
const gold: GoldPage[] = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'));

function htmlOf(page: GoldPage): string {
  const bytes = readFileSync(join(folder, page.html));
  return (page.html.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function row(name: string, pages: GoldPage[], scores: PageScore[], base?: PageScore[]): string {
  const words = scores.map((score) => score.words).sort((a, b) => a - b);
  const shingled = scores.filter((_, i) => pages[i]!.source === 'scrapinghub');
  const [p, r] = [
    mean(shingled.map((score) => score.precision)),
    mean(shingled.map((score) => score.recall)),
  ];
  const better = base ? scores.filter((score, i) => score.words < base[i]!.words - 0.0005).length : 0;
  const worse = base ? scores.filter((score, i) => score.words > base[i]!.words + 0.0005).length : 0;
  const paired = base ? `${better} / ${worse}` : '';
  const figures = [mean(words), words[words.length >> 1]!, (2 * p * r) / (p + r)].map((value) =>
    value.toFixed(4),
  );
  return `| ${name} | ${figures.join(' | ')} | ${words.filter((value) => value < 0.9).length} | ${paired} |`;
}

function ablation(): void {
  const pages: GoldPage[] = [];
  const inputs: { page: PageBlocks; hints: BodyHints }[] = [];
  for (const page of gold.filter(({ body }) => body?.length > 0)) {
    const dom = new JSDOM(htmlOf(page), { url: page.url, virtualConsole: new VirtualConsole() });
    const { title, byline } = readArticle(dom.window.document, page.url);
    inputs.push({ page: listPage(dom.window.document), hints: { title, byline } });
    pages.push(page);
    dom.window.close();
    process.stderr.write(`\r${pages.length} pages`);
  }
  const scoresWithout = (steps: readonly string[]) =>
    inputs.map(({ page, hints }, i) =>
      scoreBody(pages[i]!.body, chooseBody(page, { ...hints, without: new Set(steps) }).paragraphs),
    );
  const whole = scoresWithout([]);
  console.log(
    '\n| body | mean | median | shingles | under .90 | pages the step helps / hurts |\n|---|---|---|---|---|---|',
  );
  console.log(row("Readability's blocks alone", pages, scoresWithout(BODY_STEPS), whole));
  for (const step of BODY_STEPS) console.log(row(`without ${step}`, pages, scoresWithout([step]), whole));
  console.log(row('all steps', pages, whole));
  for (const half of [0, 1]) {
    const mine = (_: unknown, i: number) => i % 2 === half;
    console.log(row(`all steps, ${half ? 'second' : 'first'} half`, pages.filter(mine), whole.filter(mine)));
  }
}

if (args.includes('--browser')) await measureInBrowser(gold.map((page) => ({ ...page, html: htmlOf(page) })));
else ablation();
process.exit(0);
