import { describe, expect, it } from 'vitest';
import { locateInSteps, locateSentences } from '../../lib/article/places';
import { readArticle, readInSteps } from '../../lib/article/read-article';
import type { Steps } from '../../lib/article/steps';
import { pageOf, REPORT, REPORT_HTML } from './page';

const URL_ = 'https://www.harbour-post.example/news/ferry-runs-aground-off-quillport';
const page = (body: string) =>
  pageOf(`<html lang="en"><body><h1>A ferry runs aground</h1>${body}</body></html>`);
const row = (i: number) =>
  `<div class="entry"><h2>At ${i} past nine</h2><p>The harbour authority said ${i} people had been brought ashore by then, and that nobody was hurt.</p></div>`;
const teaser = (i: number) =>
  `<div class="card"><div><a href="/n/${i}"><img src="${i}.jpg"><span>Headline number ${i} about something that happened</span></a></div></div>`;
const many = (count: number, one: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join('');

/** Does steps with something between each two. */
function interrupted<T>(steps: Steps<T>, between: (step: number) => void): { result: T; count: number } {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done) return { result: step.value, count };
    between(count);
  }
}

describe('reading in steps', () => {
  it('gives what reading at once gives', () => {
    const document = page(`<article>${REPORT_HTML}${many(900, row)}</article>${many(300, teaser)}`);
    const { result, count } = interrupted(readInSteps(document, URL_), () => {});
    expect(result).toEqual(readArticle(document, URL_));
    expect(count).toBeGreaterThan(40);
  });

  it('reads a page of one moment when its text changes between two steps', () => {
    const document = page(`<article>${REPORT_HTML}${many(300, row)}</article>`);
    let changes = 0;
    let told = 0;
    const { result } = interrupted(
      readInSteps(document, URL_, {
        changed: () => {
          const was = told !== changes;
          told = changes;
          return was;
        },
      }),
      () => {
        changes++;
        for (const p of document.querySelectorAll('article p'))
          p.textContent = `Version ${changes}: the vessel left the eastern pier and lost steering soon after, the authority said.`;
      },
    );
    const versions = new Set(
      result.paragraphs.filter((text) => text.startsWith('Version')).map((text) => text.slice(0, 10)),
    );
    expect(versions.size).toBe(1);
    expect(result.paragraphs.length).toBeGreaterThan(300);
  });

  it('keeps the whole text of a page that is thinned out for Readability, and no teasers', () => {
    const document = page(
      `<article>${REPORT_HTML}${many(900, row)}</article><div>${many(500, teaser)}</div>`,
    );
    const { paragraphs } = readArticle(document, URL_);
    expect(paragraphs.slice(0, REPORT.length)).toEqual(REPORT);
    expect(paragraphs.filter((text) => text.startsWith('The harbour authority said'))).toHaveLength(900);
    expect(paragraphs.join(' ')).not.toContain('Headline number');
  });

  it('reads a short article between very many teasers', () => {
    const document = page(
      `<div>${many(400, teaser)}</div><main><article>${REPORT_HTML}</article></main><div>${many(400, teaser)}</div>`,
    );
    expect(readArticle(document, URL_).paragraphs).toEqual(REPORT);
  });
});

describe('placing in steps', () => {
  it('gives what placing at once gives', () => {
    const document = page(many(900, row));
    const sentences = Array.from(
      { length: 900 },
      (_, i) =>
        `The harbour authority said ${i} people had been brought ashore by then, and that nobody was hurt.`,
    );
    const { result, count } = interrupted(locateInSteps(document, sentences), () => {});
    expect(result.map(String)).toEqual(locateSentences(document, sentences).map(String));
    expect(result.every(Boolean)).toBe(true);
    expect(count).toBeGreaterThan(20);
  });

  it('gives no range for text that went meanwhile', () => {
    const document = page(many(40, row));
    const { result } = interrupted(
      locateInSteps(
        document,
        [...Array(30).keys()].map((i) => `At ${i} past nine`),
      ),
      () => {
        for (const heading of document.querySelectorAll('h2')) heading.firstChild!.nodeValue = '';
      },
    );
    expect(result.slice(-1)).toEqual([null]);
  });
});
