import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/article/reading';
import { LibraryDatabase } from '../../lib/library/database';
import { articleOfReading } from '../../lib/services/article-of-reading';
import { compareAgain } from '../../lib/services/compare-tab';
import { takeReading } from '../../lib/services/read-tab';
import { fillFromTab, fillingSites, startFilling, stopFilling } from '../../lib/services/reading-fills';
import { madeReading, otherReport } from './made-reading';

const TAB = 3;
const HOST = 'harbour-news.example';
const allowed = async () => true;
let db: LibraryDatabase;
let clock = 0;
let count = 0;
const services = {
  get db() {
    return db;
  },
  now: () => ++clock,
};
beforeEach(() => {
  db = new LibraryDatabase(`fills-${count++}`);
});

const open = (reading: Reading = madeReading(), host = HOST) => takeReading(services, TAB, host, reading);

describe('reading fills the library', () => {
  it('not unless the reader asked for it on that very site', async () => {
    await startFilling(db, 'valley-post.example', 1);
    await open();
    expect(await fillFromTab(db, TAB, allowed)).toBeNull();
    expect(await db.articles.count()).toBe(0);
  });

  it('with the article opened there, which then counts as held', async () => {
    await startFilling(db, HOST, 1);
    await open();
    expect(await fillFromTab(db, TAB, allowed)).toBe('added');
    const [article] = await db.articles.toArray();
    expect(article).toMatchObject({ outlet: 'Harbour News', origin: 'site' });
    expect((await db.tabs.get(TAB))?.heldAs).toBe(article!.id);
    expect(await fillFromTab(db, TAB, allowed)).toBe('already');
  });

  it('not where the site or the window may not be read', async () => {
    await startFilling(db, HOST, 1);
    await open();
    expect(await fillFromTab(db, TAB, async () => false)).toBeNull();
    expect(await db.articles.count()).toBe(0);
  });

  it('not with a page that is no article', async () => {
    await startFilling(db, HOST, 1);
    await open(madeReading({ isArticle: false, reasons: ['front-page'] }));
    expect(await fillFromTab(db, TAB, allowed)).toBeNull();
  });

  it('never puts a text cut short in the place of a whole one', async () => {
    await db.articles.put(await articleOfReading(madeReading(), 'feed', 1));
    await startFilling(db, HOST, 1);
    const { paragraphs } = madeReading();
    await open(madeReading({ paragraphs: paragraphs.slice(0, 1), completeness: 'partial' }));
    expect(await fillFromTab(db, TAB, allowed)).toBeNull();
    expect((await db.articles.toArray())[0]?.sentences).toHaveLength(4);
  });

  it('keeps how an article that was held already came in', async () => {
    const short = madeReading({ paragraphs: madeReading().paragraphs.slice(0, 2), completeness: 'summary' });
    await db.articles.put(await articleOfReading(short, 'feed', 1));
    await startFilling(db, HOST, 1);
    await open();
    expect(await fillFromTab(db, TAB, allowed)).toBe('updated');
    expect((await db.articles.toArray())[0]).toMatchObject({ origin: 'feed', completeness: 'full' });
  });

  it('ends at once for one site or for all', async () => {
    for (const host of [HOST, 'valley-post.example', 'inland.example']) await startFilling(db, host, 5);
    await startFilling(db, HOST, 9);
    expect((await fillingSites(db)).map(({ host, since }) => [host, since])).toEqual([
      [HOST, 5],
      ['inland.example', 5],
      ['valley-post.example', 5],
    ]);
    await stopFilling(db, HOST);
    await open();
    expect(await fillFromTab(db, TAB, allowed)).toBeNull();
    await stopFilling(db, null);
    expect(await fillingSites(db)).toEqual([]);
  });

  it('has the other tabs compared again, not the one the article came from', async () => {
    await open();
    await takeReading(services, TAB + 1, 'valley-post.example', otherReport);
    const before = (await db.tabs.get(TAB))!.changedAt;
    await compareAgain(services, TAB);
    expect((await db.tabs.get(TAB))!.changedAt).toBe(before);
    expect((await db.tabs.get(TAB + 1))!.changedAt).toBeGreaterThan(before);
  });
});
