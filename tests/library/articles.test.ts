import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdArticle, removeArticle } from '../../lib/library/articles';
import { separateArticles, separatedFrom } from '../../lib/library/corrections';
import { LibraryDatabase } from '../../lib/library/database';
import { shardFault } from '../../lib/story/day-shard';
import { madeArticle } from './made-articles';

let db: LibraryDatabase;
let count = 0;
beforeEach(() => {
  db = new LibraryDatabase(`articles-${count++}`);
});

/** Every article stands in the shard of its day, once, and has a profile; no shard or profile names another. */
async function expectShardsAgree() {
  const articles = await db.articles.toArray();
  const shards = await db.shards.toArray();
  const rows = shards.flatMap((shard) => shard.ids.map((id) => `${shard.day} ${id}`));
  expect(rows.sort()).toEqual(articles.map(({ day, id }) => `${day} ${id}`).sort());
  const profiles = await db.profiles.toArray();
  expect(profiles.map(({ day, id }) => `${day} ${id}`).sort()).toEqual(rows.sort());
  expect(shards.map(shardFault).filter(Boolean)).toEqual([]);
}

describe('holding articles', () => {
  it('adds an article with its shard row, and twice changes nothing', async () => {
    const article = await madeArticle();
    expect(await holdArticle(db, article)).toBe('added');
    expect(await holdArticle(db, { ...article, addedAt: 99 })).toBe('already');
    expect((await db.articles.get(article.id))?.addedAt).toBe(1);
    await expectShardsAgree();
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
    await expectShardsAgree();
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
    expect(await separatedFrom(db, [page.id])).toEqual(new Set(['other']));
    await expectShardsAgree();
  });

  it('removes an article with its row and its empty shard, and gives it back for undo', async () => {
    const article = await madeArticle();
    await holdArticle(db, article);
    const removed = await removeArticle(db, article.id);
    expect(removed).toEqual(article);
    expect(await db.shards.count()).toBe(0);
    await holdArticle(db, removed!);
    expect(await db.articles.count()).toBe(1);
    expect(await removeArticle(db, 'nothing')).toBeUndefined();
    await expectShardsAgree();
  });
});
