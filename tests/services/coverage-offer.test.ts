import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { LibraryDatabase } from '../../lib/library/database';
import { subscribe } from '../../lib/library/feeds';
import { coverageOffer } from '../../lib/services/coverage-offer';
import { beginCoverage } from '../../lib/services/feeds/coverage-job';
import { leavePage, takeReading } from '../../lib/services/read-tab';
import { madeReading } from './made-reading';

const TAB = 5;
let db: LibraryDatabase;
let count = 0;
const services = {
  get db() {
    return db;
  },
  now: () => 1,
};
const feed = (outlet: string, path = 'rss') => ({
  address: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${path}`,
  outlet,
  origin: 'pasted' as const,
});
beforeEach(() => {
  db = new LibraryDatabase(`offer-${count++}`);
});

it('is none while a tab shows no article, or has left it', async () => {
  expect(await coverageOffer(db, TAB)).toBeNull();
  await takeReading(services, TAB, 'harbour-news.example', madeReading());
  await leavePage(services, TAB);
  expect(await coverageOffer(db, TAB)).toBeNull();
});

it('counts the other outlets once each, without the article’s own and the paused', async () => {
  await takeReading(services, TAB, 'harbour-news.example', madeReading());
  const feeds = [
    feed('Harbour News'),
    feed('Inland'),
    feed('Inland', 'sport'),
    feed('Valley'),
    feed('Quiet'),
  ];
  const { added } = await subscribe(db, feeds, 1);
  await db.feeds.update(added[4]!, { paused: true });
  expect(await coverageOffer(db, TAB)).toEqual({ outlets: 2, job: null });
});

it('carries the search for this very article', async () => {
  await takeReading(services, TAB, 'harbour-news.example', madeReading());
  const { article } = (await db.tabs.get(TAB))!;
  await beginCoverage(db, { ...article!, id: 'another' }, ['Inland'], 1);
  expect((await coverageOffer(db, TAB))?.job).toBeNull();
  await beginCoverage(db, article!, ['Inland'], 1);
  expect((await coverageOffer(db, TAB))?.job).toMatchObject({ state: 'running', total: 1 });
});
