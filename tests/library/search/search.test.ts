import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../lib/library/article-record';
import { holdArticle, holdArticles, removeArticle } from '../../../lib/library/articles';
import { LibraryDatabase } from '../../../lib/library/database';
import { buildNextSegment } from '../../../lib/library/search/build-search';
import { holdsPhrase, parseQuery } from '../../../lib/library/search/search-query';
import { type Findable, findArticles, findableOf, NO_FILTER } from '../../../lib/services/search-library';
import { snippetOf } from '../../../lib/services/snippet';
import { stem, words } from '../../../lib/text/terms';
import { jobServices } from '../../services/jobs/job-bench';
import { madeArticle } from '../made-articles';

let db: LibraryDatabase;
let findable: Findable;
let count = 0;
const TEXTS = [
  'The old bridge in Lower Varn was closed. Engineers looked at its piers.',
  'Engineers reopened the bridge. The old mayor spoke to the old engineers.',
  'A ferry to the islands sank. Two boats came to its help.',
  'The mayor of Lower Varn resigned over the ferry.',
];

const made = (i: number, text = TEXTS[i]!, more: Partial<ArticleRecord> = {}) =>
  madeArticle({
    address: `https://s.example/${i}`,
    title: `Report ${i}`,
    outlet: i % 2 === 0 ? 'Harbour Post' : 'Inland Times',
    day: `2025-03-0${i + 1}`,
    publishedAt: `2025-03-0${i + 1}`,
    sentences: text.split(/(?<=\.) /),
    ...more,
  });
async function build() {
  while (await buildNextSegment(jobServices(db)));
}
const find = async (text: string, more = {}) => {
  const { ids } = await findArticles(findable, { ...NO_FILTER, text, ...more });
  return (await db.articles.bulkGet(ids)).map((article) => Number(article!.title.split(' ')[1]));
};

beforeEach(async () => {
  db = new LibraryDatabase(`search-${count++}`);
  findable = findableOf(db);
  await holdArticles(db, await Promise.all(TEXTS.map((_, i) => made(i))));
  await build();
});

describe('taking articles in', () => {
  it('leaves those in the queue that came while the others were read, and takes them in next', async () => {
    db = new LibraryDatabase(`search-${count++}`);
    findable = findableOf(db);
    await holdArticles(db, await Promise.all(TEXTS.map((_, i) => made(i))));
    const late = await Promise.all(TEXTS.map((text, i) => made(i + 4, text)));
    let came = false;
    let now = 0;
    // Every look at the clock finds the slice over, so that others are let go first after each article.
    const services = {
      db,
      now: () => (now += 20),
      pause: async () => {
        if (came) return;
        came = true;
        await holdArticles(db, late);
      },
    };
    expect(await buildNextSegment(services)).toBe(true);
    expect(came).toBe(true);
    const waiting = await db.searchQueue.toCollection().primaryKeys();
    expect(waiting.sort()).toEqual(late.map(({ id }) => id).sort());
    await build();
    expect(await db.searchQueue.count()).toBe(0);
    expect((await find('report')).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('takes an article in again that was changed while it was being taken in', async () => {
    db = new LibraryDatabase(`search-${count++}`);
    findable = findableOf(db);
    await holdArticles(db, await Promise.all(TEXTS.map((_, i) => made(i))));
    let now = 0;
    let changed = false;
    const services = {
      db,
      now: () => (now += 20),
      pause: async () => {
        if (changed) return;
        changed = true;
        const revised = 'The zeppelin landed beside the old bridge. Nobody was hurt.';
        await holdArticle(db, await made(0, revised, { addedAt: Date.now() }));
      },
    };
    await buildNextSegment(services);
    await build();
    expect(await find('zeppelin')).toEqual([0]);
    expect(await find('piers')).toEqual([]);
  });
});

describe('a search', () => {
  it('finds the articles with every word, in any form, the last word perhaps unfinished, best first', async () => {
    expect(await find('bridges engineer')).toEqual([1, 0]);
    expect(await find('ferry mayor')).toEqual([3]);
    expect(await find('engi')).toEqual([1, 0]);
    expect(await find('engi ')).toEqual([]);
    expect(await find('bridge ferry')).toEqual([]);
    expect((await find('report')).sort()).toEqual([0, 1, 2, 3]);
    expect((await find('harbour')).sort()).toEqual([0, 2]);
  });

  it('takes words between quotation marks as they follow each other', async () => {
    expect(await find('"old mayor"')).toEqual([1]);
    expect(await find('“Lower Varn” ferry')).toEqual([3]);
    expect(await find('"mayor old"')).toEqual([]);
    expect(await find('"old bridge" "its piers"')).toEqual([0]);
  });

  it('is narrowed by outlet and day, with and without words; without words the newest come first', async () => {
    await holdArticle(
      db,
      await made(4, 'No day is known of this. None.', { day: 'undated', publishedAt: null }),
    );
    await build();
    expect(await find('')).toEqual([3, 2, 1, 0, 4]);
    expect(await find('', { outlet: 'Harbour Post' })).toEqual([2, 0, 4]);
    expect(await find('', { from: '2025-03-02', to: '2025-03-03' })).toEqual([2, 1]);
    expect(await find('', { from: '2025-03-03' })).toEqual([3, 2]);
    expect(await find('', { to: '2025-03-02' })).toEqual([1, 0]);
    expect(await find('', { to: '2025-03-02', outlet: 'Inland Times' })).toEqual([1]);
    expect(await find('', { from: '2025-03-03', outlet: 'Inland Times' })).toEqual([3]);
    expect(await find('mayor', { to: '2025-03-02' })).toEqual([1]);
  });

  it('knows of changed and removed articles, once they are taken in and before', async () => {
    const [first, second] = [await made(0), await made(1)];
    await holdArticle(db, { ...first, sentences: ['The zeppelin landed.', 'It was late.'], addedAt: 2 });
    await removeArticle(db, second.id);
    expect(await find('bridge')).toEqual([]);
    await build();
    expect(await find('bridge')).toEqual([]);
    expect(await find('zeppelin')).toEqual([0]);
  });

  it('goes on finding all when small segments are made one', async () => {
    for (let i = 0; i < 12; i++) {
      await holdArticle(
        db,
        await made(0, `Storm number n${i} came ashore. It rained.`, { address: `https://x.example/${i}` }),
      );
      if (i === 8) await removeArticle(db, (await made(2)).id);
      await build();
    }
    expect(await db.searchSegments.count()).toBeLessThan(9);
    expect(await find('storm')).toHaveLength(12);
    expect(await find('n3 ')).toHaveLength(1);
    expect(await find('islands')).toEqual([]);
    const segments = new Set(await db.searchSegments.toCollection().primaryKeys());
    expect((await db.searchParts.toArray()).every(({ segment }) => segments.has(segment))).toBe(true);
  });

  it('loses nothing when building is stopped midway or done by two pages at once', async () => {
    await db.searchSegments.clear();
    await db.searchParts.clear();
    await db.searchQueue.bulkPut((await db.articles.toCollection().primaryKeys()).map((id) => ({ id })));
    expect(await buildNextSegment(jobServices(db), AbortSignal.abort())).toBe(false);
    expect(await db.searchQueue.count()).toBe(4);
    await Promise.all([buildNextSegment(jobServices(db)), buildNextSegment(jobServices(db))]);
    expect(await db.searchSegments.count()).toBe(1);
    expect(await find('bridge')).toHaveLength(2);
  });

  it('finds what a walk over all texts finds, whatever the words', async () => {
    const WORDS = ['storm', 'coast', 'rains', 'boat', 'boats', 'harbour', 'ferry', 'mayor', 'old'];
    const word = fc.constantFrom(...WORDS);
    const text = fc.array(word, { minLength: 3, maxLength: 30 });
    const cases = fc.record({
      texts: fc.array(text, { minLength: 1, maxLength: 12 }),
      query: fc.array(word, { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ texts, query }) => {
        db = new LibraryDatabase(`search-${count++}`);
        findable = findableOf(db);
        const held = await Promise.all(
          texts.map((each, i) =>
            madeArticle({
              address: `https://p.example/${i}`,
              outlet: 'Paper',
              title: `Report ${i}`,
              sentences: [each.join(' ')],
            }),
          ),
        );
        const half = Math.ceil(held.length / 2);
        await holdArticles(db, held.slice(0, half));
        await build();
        await holdArticles(db, held.slice(half));
        await build();
        const wanted = query.map(stem);
        const expected = texts.flatMap((each, i) =>
          wanted.every((w) => each.map(stem).includes(w)) ? [i] : [],
        );
        expect((await find(`${query.join(' ')} `)).sort((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what was typed', () => {
  it('is read as words, phrases and a last word that may be unfinished', () => {
    expect(parseQuery('Old bridges')).toEqual({ terms: ['old'], prefix: 'bridg', phrases: [] });
    expect(parseQuery('“Lower Varn”')).toEqual({
      terms: ['lower', 'varn'],
      prefix: null,
      phrases: [['lower', 'varn']],
    });
    expect(parseQuery('"lower va')).toMatchObject({ prefix: null, phrases: [['lower', 'va']] });
    expect(parseQuery('a')).toEqual({ terms: ['a'], prefix: null, phrases: [] });
    expect(parseQuery('  ')).toEqual({ terms: [], prefix: null, phrases: [] });
  });

  it('has a phrase only where its words follow each other', () => {
    expect(holdsPhrase('The old, grey bridge.', words('old grey'))).toBe(true);
    expect(holdsPhrase('Bold greyhounds.', words('old grey'))).toBe(false);
  });
});

describe('a snippet', () => {
  it('is the sentence with most of the words, marked where they stand', () => {
    const snippet = snippetOf(['The bridge.', 'Engineers left the bridge on foot.'], 'engineer bridge')!;
    expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual([
      'Engineers',
      'bridge',
    ]);
  });

  it('prefers the sentence that has the phrase', () => {
    expect(snippetOf(['Varn is lower.', 'So is Lower Varn.'], '"lower varn"')?.text).toBe(
      'So is Lower Varn.',
    );
  });

  it('is none where only the title has the words', () => {
    expect(snippetOf(['Nothing of it.'], 'zebra')).toBeNull();
  });
});
