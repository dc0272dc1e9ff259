import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdArticle, holdArticles, removeArticle, restoreArticle } from '../../lib/library/articles';
import { correctionsOf, saidOf, separateArticles } from '../../lib/library/corrections';
import { LibraryDatabase } from '../../lib/library/database';
import { versionsOf } from '../../lib/library/versions';
import { expectIndexesAgree } from './expect-indexes-agree';
import { madeArticle } from './made-articles';

let db: LibraryDatabase;
let count = 0;
beforeEach(() => {
  db = new LibraryDatabase(`articles-${count++}`);
});

describe('holding articles', () => {
  it('adds an article with its shard row, and twice changes nothing', async () => {
    const article = await madeArticle();
    expect(await holdArticle(db, article)).toBe('added');
    expect(await holdArticle(db, { ...article, addedAt: 99 })).toBe('already');
    expect((await db.articles.get(article.id))?.addedAt).toBe(1);
    await expectIndexesAgree(db);
  });

  it('replaces the text of an address whose article changed, and moves it to its new day', async () => {
    const article = await madeArticle();
    await holdArticle(db, article);
    const later = {
      ...article,
      day: '2025-03-03',
      sentences: [...article.sentences, 'It reopened at noon.'],
    };
    expect(await holdArticle(db, later)).toBe('updated');
    expect(await db.articles.count()).toBe(1);
    await expectIndexesAgree(db);
  });

  it('gives a held copy without an address the address of its page, its outlet and corrections kept', async () => {
    const copy = await madeArticle({ address: null, outlet: 'Harbour News (sample)' });
    await holdArticle(db, copy);
    await separateArticles(db, copy.id, 'other', 5);
    const page = await madeArticle({ outlet: 'harbour-news.example', publishedAt: null, day: 'undated' });
    expect(await holdArticle(db, page, copy.id)).toBe('updated');
    const held = await db.articles.toArray();
    expect(held).toHaveLength(1);
    expect(held[0]).toMatchObject({
      id: page.id,
      outlet: 'Harbour News (sample)',
      publishedAt: '2025-03-02',
      day: '2025-03-02',
    });
    expect(saidOf(await correctionsOf(db, [page.id]), [page.id]).different).toEqual(new Set(['other']));
    await expectIndexesAgree(db);
  });

  it('removes an article with everything made of it, and puts it back as it was', async () => {
    const article = await madeArticle();
    await holdArticle(db, { ...article, sentences: ['The bridge was closed.', 'No reason was given.'] });
    await holdArticle(db, article);
    await db.pins.put({ id: article.id, at: 3 });
    const removed = await removeArticle(db, article.id);
    for (const table of ['articles', 'shards', 'profiles', 'days', 'versions', 'pins'] as const)
      expect(await db[table].count(), table).toBe(0);
    await restoreArticle(db, removed!);
    expect(await db.articles.toArray()).toEqual([article]);
    expect(await versionsOf(db, article.id)).toHaveLength(1);
    expect(await db.pins.count()).toBe(1);
    expect(await removeArticle(db, 'nothing')).toBeNull();
    await expectIndexesAgree(db);
  });
});

describe('versions of one address', () => {
  const sentences = ['The bridge was closed on Sunday.', 'Three people were hurt.'];
  const later = ['The bridge was closed on Sunday.', 'Five people were hurt.'];

  it('keeps the former text when the outlet changed it', async () => {
    const former = await madeArticle({ sentences, addedAt: 10 });
    await holdArticle(db, former);
    expect(await holdArticle(db, { ...former, sentences: later, addedAt: 20 })).toBe('updated');
    expect(await versionsOf(db, former.id)).toEqual([
      expect.objectContaining({ articleId: former.id, replacedAt: 20, record: former }),
    ]);
    expect((await db.articles.get(former.id))?.sentences).toEqual(later);
    await expectIndexesAgree(db);
  });

  it('keeps none when a summary becomes the full text, and never puts a summary in its place', async () => {
    const full = await madeArticle({ sentences: later, addedAt: 20 });
    const summary = { ...full, completeness: 'summary' as const, sentences: ['The bridge was closed.'] };
    await holdArticle(db, { ...summary, addedAt: 10 });
    expect(await holdArticle(db, full)).toBe('updated');
    expect(await holdArticle(db, { ...summary, addedAt: 30 })).toBe('already');
    expect((await db.articles.get(full.id))?.sentences).toEqual(later);
    expect(await db.versions.count()).toBe(0);
  });

  it('keeps of summaries the newest alone', async () => {
    const summary = await madeArticle({
      completeness: 'summary',
      sentences: ['It was closed.'],
      addedAt: 10,
    });
    await holdArticle(db, summary);
    const next = { ...summary, sentences: ['It is open.'], addedAt: 20 };
    expect(await holdArticle(db, next)).toBe('updated');
    expect(await holdArticle(db, { ...summary, addedAt: 5 })).toBe('already');
    expect((await db.articles.get(summary.id))?.sentences).toEqual(next.sentences);
    expect(await db.versions.count()).toBe(0);
  });

  it('takes other white space and other cuts between sentences for the same text', async () => {
    const article = await madeArticle({ sentences });
    await holdArticle(db, article);
    const respaced = { ...article, sentences: [` ${sentences[0]}\u00a0 ${sentences[1]}`], addedAt: 5 };
    expect(await holdArticle(db, respaced)).toBe('already');
    expect(await db.versions.count()).toBe(0);
  });

  it('a text that came back is the article again and no longer a version of it', async () => {
    const first = await madeArticle({ sentences, addedAt: 1 });
    const second = { ...first, sentences: later, addedAt: 2 };
    await holdArticles(db, [first, second, { ...first, addedAt: 3 }]);
    const versions = await versionsOf(db, first.id);
    expect((await db.articles.get(first.id))?.sentences).toEqual(sentences);
    expect(versions.map(({ record }) => record.sentences)).toContainEqual(later);
    await holdArticle(db, { ...second, addedAt: 4 });
    await holdArticle(db, { ...first, addedAt: 5 });
    expect((await versionsOf(db, first.id)).map(({ record }) => record.sentences)).toEqual([later]);
  });

  it('an older text that comes in later, as by an import, is a former version, once', async () => {
    const now = await madeArticle({ sentences: later, addedAt: 20 });
    await holdArticle(db, now);
    const older = { ...now, sentences, addedAt: 10 };
    expect(await holdArticle(db, older)).toBe('updated');
    expect(await holdArticle(db, older)).toBe('already');
    expect((await db.articles.get(now.id))?.sentences).toEqual(later);
    expect(await versionsOf(db, now.id)).toHaveLength(1);
  });
});
