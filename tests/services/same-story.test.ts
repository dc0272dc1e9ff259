import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdArticles } from '../../lib/library/articles';
import { joinArticles, rejoinArticles, separateArticles } from '../../lib/library/corrections';
import { LibraryDatabase } from '../../lib/library/database';
import { explainMatches } from '../../lib/services/explain-matches';
import { findStory } from '../../lib/services/find-story';
import { madeArticle } from '../library/made-articles';

let db: LibraryDatabase;
let count = 0;
beforeEach(() => {
  db = new LibraryDatabase(`same-${count++}`);
});

/** An article read, and one of which nothing is like it, on another day. */
async function unlike() {
  const read = await madeArticle();
  const other = await madeArticle({
    address: 'https://inland.example/market',
    outlet: 'Inland Times',
    title: 'Market reopens after repairs',
    day: '2024-11-20',
    sentences: ['Forty stalls were back on Friday.', 'Traders had waited for half a year.'],
  });
  await holdArticles(db, [other]);
  return { read, other };
}
const matches = async (read: Awaited<ReturnType<typeof madeArticle>>) =>
  (await findStory(db, read)).matches.map(({ id }) => id);

describe('“same story”', () => {
  it('adds an article that is not like the one read, with the days between them', async () => {
    const { read, other } = await unlike();
    expect(await matches(read)).toEqual([]);
    await joinArticles(db, other.id, read.id, 1);
    const found = await findStory(db, read);
    expect(found.matches).toEqual([{ id: other.id, score: 1, dayGap: 102 }]);
    const held = (await db.articles.get(other.id))!;
    const [match, ...rest] = explainMatches(
      read,
      [...found.matches, { id: 'gone', score: 1, dayGap: 0 }],
      [held],
    );
    expect(rest).toEqual([]);
    expect(match).toMatchObject({ id: other.id, same: true, why: { dayGap: 102 } });
  });

  it('and “not the same story” take each other back, and both can be taken back', async () => {
    const { read, other } = await unlike();
    await joinArticles(db, read.id, other.id, 1);
    await separateArticles(db, read.id, other.id, 2);
    expect(await matches(read)).toEqual([]);
    await joinArticles(db, read.id, other.id, 3);
    expect(await matches(read)).toEqual([other.id]);
    await rejoinArticles(db, other.id, read.id);
    expect(await matches(read)).toEqual([]);
  });

  it('names an article once that would be found anyway', async () => {
    const read = await madeArticle();
    const twin = await madeArticle({ address: 'https://inland.example/flood', outlet: 'Inland Times' });
    await holdArticles(db, [twin]);
    await joinArticles(db, read.id, twin.id, 1);
    expect(
      (await findStory(db, read)).matches.map(({ id }) => id).filter((id) => id === twin.id).length,
    ).toBeLessThan(2);
  });
});
