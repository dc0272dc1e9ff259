import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readArticle } from '../article/read-article';
import type { Reading } from '../article/reading';
import { shallowHtml } from './shallow-html';

/** A page to read, as PAGES.json lists it. */
interface PageEntry {
  id: string;
  html: string;
  url: string;
}

/**
 * `extract PAGES.json --out FILE.jsonl` reads every listed page and writes a line each; `extract FILE.html --url
 * URL` prints one. Pages are read as UTF-8, gzipped or not. A page that cannot be read is named on standard error and
 * written with `isArticle: false`.
 * @throws Error when arguments are missing or PAGES.json is no list of pages.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, url: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) {
    throw new Error('give one PAGES.json with --out FILE.jsonl, or one FILE.html with --url URL');
  }
  if (values.url) {
    console.log(JSON.stringify(line(file, readPage(file, values.url)), null, 2));
    return;
  }
  if (!values.out)
    throw new Error('say where the lines go with --out FILE.jsonl, or give --url URL for one page');
  const pages = readPages(file);
  const lines: string[] = [];
  let failures = 0;
  for (const [i, page] of pages.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${i + 1}/${pages.length} ${page.id}\u001b[K`);
    else if (i % 25 === 24) process.stderr.write(`${i + 1}/${pages.length} pages\n`);
    try {
      lines.push(JSON.stringify(line(page.id, readPage(resolve(dirname(file), page.html), page.url))));
    } catch (error) {
      failures++;
      const message = error instanceof Error ? error.message : String(error);
      process.stderr.write(`${page.id}: ${message}\n`);
      lines.push(JSON.stringify({ id: page.id, isArticle: false, error: message, paragraphs: [] }));
    }
  }
  writeFileSync(values.out, lines.map((text) => `${text}\n`).join(''));
  process.stderr.write(`${pages.length} pages written to ${values.out}, ${failures} failed\n`);
}

function readPages(file: string): PageEntry[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const isPage = (page: unknown): page is PageEntry =>
    typeof page === 'object' &&
    page !== null &&
    ['id', 'html', 'url'].every((key) => typeof (page as Record<string, unknown>)[key] === 'string');
  if (!Array.isArray(parsed) || !parsed.every(isPage)) {
    throw new Error(`${file} must be an array of {"id", "html", "url"}, each a string`);
  }
  return parsed;
}

function readPage(file: string, url: string): Reading {
  const bytes = readFileSync(file);
  const html = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  const dom = new JSDOM(shallowHtml(html), { url, virtualConsole: new VirtualConsole() });
  try {
    return readArticle(dom.window.document, url);
  } finally {
    dom.window.close();
  }
}

/** The contract's line, followed by what else was read. */
function line(id: string, reading: Reading) {
  const { isArticle, title, byline, publishedAt, outlet, language, paragraphs, ...rest } = reading;
  return { id, isArticle, title, byline, publishedAt, siteName: outlet, language, paragraphs, ...rest };
}
