import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { panelStateOf } from '../../components/hooks/panel-state-of';
import { popupStateOf } from '../../components/hooks/popup-state-of';
import { holdArticle, removeArticle } from '../../lib/library/articles';
import { separateArticles } from '../../lib/library/corrections';
import { LibraryDatabase } from '../../lib/library/database';
import { articleOfReading } from '../../lib/services/article-of-reading';
import { ask } from '../../lib/services/ask';
import { compareAgain, compareTab, resumeTabs } from '../../lib/services/compare-tab';
import { holdTab } from '../../lib/services/hold-tab';
import { beginReading, leavePage, takeReading } from '../../lib/services/read-tab';
import { madeReading, otherReport } from './made-reading';

const TAB = 7;
const HOST = 'harbour-news.example';
let db: LibraryDatabase;
let clock = 0;
let count = 0;
const services = {
  get db() {
    return db;
  },
  now: () => ++clock,
};

beforeEach(async () => {
  db = new LibraryDatabase(`tabs-${count++}`);
  await holdArticle(db, await articleOfReading(otherReport, 'reader', 1));
});
const read = (reading = madeReading()) => takeReading(services, TAB, HOST, reading);
const tab = async () => (await db.tabs.get(TAB))!;

describe('the work on a tab', () => {
  it('finds the story of an article and compares it, with the differing number on both sides', async () => {
    await beginReading(services, TAB);
    expect((await panelStateOf(db, TAB)).kind).toBe('reading');
    await read();
    const state = await panelStateOf(db, TAB);
    if (state.kind !== 'story') throw new Error(`the panel shows ${state.kind}`);
    expect(state.view).toMatchObject({ outlets: 1, independent: 1, searched: 1 });
    const values = state.view.differing.flatMap((fact) => fact.values.map(({ value }) => value));
    expect(values.join(' ')).toMatch(/9/);
    expect(values.join(' ')).toMatch(/12/);
  });

  it('answers about a sentence, and tells a selection that is no statement', async () => {
    await read();
    await ask(db, TAB, { text: 'people were injured', sentences: [1] }, 1);
    const state = await panelStateOf(db, TAB);
    if (state.kind !== 'answer') throw new Error(`the panel shows ${state.kind}`);
    expect(state.view.asked.text).toContain('At least 9 people');
    expect(state.view).toMatchObject({ independent: 1, utterance: null });
    expect(state.view.answers[0]?.sharesTextWith).toEqual([]);
    expect(state.view.answers[0]?.passages[0]).toMatchObject({ agreement: 'differs', sentence: 1 });
    expect(state.view.answers[0]?.passages[0]?.marks.length).toBeGreaterThan(0);
    await ask(db, TAB, { text: 'Menu', sentences: [] }, 2);
    expect((await panelStateOf(db, TAB)).kind).toBe('no-statement');
    await ask(db, TAB, null, 3);
    expect(await panelStateOf(db, TAB)).toEqual({ kind: 'no-statement', selection: '' });
  });

  it('says of an article whose fact nobody else has that the others are without it', async () => {
    await read();
    await ask(db, TAB, { text: 'thanked 340 volunteers', sentences: [3] }, 1);
    const state = await panelStateOf(db, TAB);
    if (state.kind !== 'answer') throw new Error(`the panel shows ${state.kind}`);
    expect(state.view.answers).toEqual([]);
    expect([...state.view.perhaps, ...state.view.without].map(({ article }) => article.outlet)).toEqual([
      'Valley Post',
    ]);
  });

  it('is carried on by the next worker when the first one was stopped in the middle', async () => {
    await read();
    await db.tabs.update(TAB, { state: 'comparing', comparison: null, matches: [] });
    expect(await resumeTabs(services)).toEqual([]);
    expect(await tab()).toMatchObject({ state: 'ready', error: null });
    expect((await tab()).matches).toHaveLength(1);
  });

  it('shows a first look at a large story, which claims nothing of one article alone, before the whole', async () => {
    // A long report: nobody else has its many days of rain.
    const days = Array.from(
      { length: 300 },
      (_, n) => `On day ${n + 1} it rained for ${n % 24} hours in Lower Varn.`,
    );
    for (const n of [1, 2, 3]) {
      const report = madeReading({
        outlet: `Valley Post ${n}`,
        address: `https://valley-post-${n}.example/flood`,
        paragraphs: [...otherReport.paragraphs, ...days.map((day) => day.replace('rained', `poured (${n})`))],
      });
      await holdArticle(db, await articleOfReading(report, 'reader', 1));
    }
    const seen: { state: string; first: boolean; only: number; mates: number }[] = [];
    const watching = liveQuery(() => db.tabs.get(TAB)).subscribe((now) => {
      if (now?.comparison)
        seen.push({
          state: now.state,
          first: now.firstLook,
          only: now.comparison.only.length,
          mates: now.matches.length,
        });
    });
    await read();
    await expect.poll(() => seen.at(-1)?.state).toBe('ready');
    watching.unsubscribe();
    expect(seen.map(({ state }) => state)).toEqual(['comparing', 'ready']);
    expect(seen[0]).toMatchObject({ first: true, only: 0, mates: 4 });
    expect(seen[1]).toMatchObject({ first: false, mates: 4 });
    const state = await panelStateOf(db, TAB);
    expect(state).toMatchObject({ kind: 'story', growing: false });
    const popup = () => popupStateOf(db, TAB, () => false);
    expect(await popup()).toMatchObject({ kind: 'story', growing: false });
    await db.tabs.update(TAB, { firstLook: true });
    expect(await popup()).toMatchObject({ kind: 'story', growing: true });
  });

  it('names the tabs whose page has kept it waiting, not those just begun', async () => {
    await beginReading(services, TAB);
    expect(await resumeTabs(services)).toEqual([]);
    clock += 60_000;
    expect(await resumeTabs(services)).toEqual([TAB]);
  });

  it('never lets a slow comparison overwrite a newer page', async () => {
    await read();
    await db.tabs.update(TAB, { state: 'comparing' });
    const slow = compareTab(services, TAB);
    await leavePage(services, TAB);
    await slow;
    expect(await tab()).toMatchObject({ state: 'left', article: null, host: HOST });
  });

  it('keeps the old comparison on show while late text is compared, and the reader’s question', async () => {
    await read();
    await ask(db, TAB, { text: 'injured', sentences: [1] }, 1);
    await read(
      madeReading({
        paragraphs: [...madeReading().paragraphs, 'It went on raining in the hills on Monday.'],
      }),
    );
    expect((await tab()).article?.sentences).toHaveLength(5);
    expect(await db.asks.get(TAB)).toBeDefined();
    await read(otherReport);
    expect(await db.asks.get(TAB)).toBeUndefined();
  });

  it('obeys “not this story”, and takes removed articles out', async () => {
    await read();
    const other = (await tab()).matches[0]!.id;
    await separateArticles(db, (await tab()).article!.id, other, 1);
    await compareAgain(services);
    expect(await panelStateOf(db, TAB)).toMatchObject({ kind: 'no-other-outlet', searched: 1 });
    await removeArticle(db, other);
    await compareAgain(services);
    expect((await panelStateOf(db, TAB)).kind).toBe('empty-library');
  });

  it('does not take the library’s copy of an article for another report', async () => {
    const copy = madeReading({ address: '', outlet: 'Harbour News (pasted)' });
    await holdArticle(db, await articleOfReading(copy, 'pasted', 1));
    await read();
    expect((await tab()).matches).toHaveLength(1);
    expect((await tab()).heldAs).not.toBeNull();
    expect(await holdTab(db, TAB)).toBe('updated');
    expect(await db.articles.count()).toBe(2);
    expect((await db.articles.get((await tab()).article!.id))?.outlet).toBe('Harbour News (pasted)');
  });

  it('says of a page without an article that there is none', async () => {
    await read(madeReading({ isArticle: false, reasons: ['front-page'] }));
    expect((await panelStateOf(db, TAB)).kind).toBe('not-article');
    await expect(holdTab(db, TAB)).rejects.toThrow('no article');
  });
});
