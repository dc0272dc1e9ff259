import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from '../../lib/library/database';
import { takeReading } from '../../lib/services/read-tab';
import { fillingSites, startFilling } from '../../lib/services/reading-fills';
import { madeReading } from '../services/made-reading';

const state = vi.hoisted(() => ({ incognito: false, origins: [] as string[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { get: async () => ({ incognito: state.incognito }) },
    permissions: { getAll: async () => ({ origins: state.origins }) },
  },
}));
const { endUngrantedFilling, fillFromPage } = await import('../../lib/browser/reading-fills');

const TAB = 4;
const HOST = 'harbour-news.example';
let db: LibraryDatabase;
let count = 0;
const services = {
  get db() {
    return db;
  },
  now: () => 1,
};
beforeEach(async () => {
  db = new LibraryDatabase(`fills-in-browser-${count++}`);
  Object.assign(state, { incognito: false, origins: [`*://${HOST}/*`] });
  await startFilling(db, HOST, 1);
  await takeReading(services, TAB, HOST, madeReading());
});

describe('an article opened on a site that fills the library', () => {
  it('joins it', async () => {
    await fillFromPage(services, TAB);
    expect(await db.articles.count()).toBe(1);
  });

  it('never does from a private window', async () => {
    state.incognito = true;
    await fillFromPage(services, TAB);
    expect(await db.articles.count()).toBe(0);
  });

  it('does not once the site’s permission was given back, and the site is off the list', async () => {
    state.origins = ['*://other.example/*'];
    await fillFromPage(services, TAB);
    expect(await db.articles.count()).toBe(0);
    await endUngrantedFilling(db);
    expect(await fillingSites(db)).toEqual([]);
  });

  it('keeps a site whose permission stands when another’s is given back', async () => {
    await startFilling(db, 'other.example', 1);
    await endUngrantedFilling(db);
    expect((await fillingSites(db)).map(({ host }) => host)).toEqual([HOST]);
  });
});
