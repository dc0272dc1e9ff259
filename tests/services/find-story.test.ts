import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdArticle, holdArticles } from '../../lib/library/articles';
import { countArticles } from '../../lib/library/count-articles';
import { LibraryDatabase } from '../../lib/library/database';
import { articleOfReading } from '../../lib/services/article-of-reading';
import { findStory } from '../../lib/services/find-story';
import { UNDATED } from '../../lib/story/day';
import { madeArticle } from '../library/made-articles';
import { madeReading, otherReport } from './made-reading';

const NOW = Date.parse('2025-03-05T12:00:00Z');
let db: LibraryDatabase;
let count = 0;

beforeEach(() => {
  db = new LibraryDatabase(`find-story-${count++}`);
});

const hold = async (publishedAt: string | null) => {
  const article = await articleOfReading({ ...otherReport, publishedAt }, 'reader', NOW);
  await holdArticle(db, article);
  return article;
};
const read = (publishedAt: string | null) => articleOfReading(madeReading({ publishedAt }), 'reader', NOW);
const found = async (publishedAt: string | null) =>
  (await findStory(db, await read(publishedAt))).matches.map(({ id }) => id);

describe('finding a story', () => {
  it('finds an undated report for a dated one, and a dated one for an undated', async () => {
    const undated = await hold(null);
    expect(undated.day).toBe(UNDATED);
    expect(await found('2025-03-02')).toEqual([undated.id]);
    db = new LibraryDatabase(`find-story-${count++}`);
    const dated = await hold('2025-03-02');
    expect(await found(null)).toEqual([dated.id]);
  });

  it('takes a report of the future for an undated one, on either side', async () => {
    const future = await hold('2026-03-02');
    expect(future.day).toBe(UNDATED);
    expect(await found('2025-03-02')).toEqual([future.id]);
    expect(await found('2031-01-01')).toEqual([future.id]);
  });

  it('finds a report that a feed dated some days late, but not one of another year', async () => {
    const late = await hold('2025-02-25');
    expect(await found('2025-03-02')).toEqual([late.id]);
    db = new LibraryDatabase(`find-story-${count++}`);
    await hold('2019-03-02');
    expect(await found('2025-03-02')).toEqual([]);
  });

  it('leaves the count of what it searched to the ledger of days', async () => {
    await hold('2025-03-02');
    const others = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        madeArticle({
          address: `https://valley-post.example/${i}`,
          day: i % 3 ? '2024-01-05' : UNDATED,
          title: `Goat cheese number ${i} wins`,
          sentences: [
            'A jury of nine tasted for three days and gave the gold medal to a dairy with six goats.',
          ],
        }),
      ),
    );
    await holdArticles(db, others);
    const walked = { articles: 0 };
    db.articles.count = () => {
      walked.articles++;
      throw new Error('counted one by one');
    };
    expect(await countArticles(db)).toBe(31);
    expect(walked.articles).toBe(0);
  });

  it('leaves out what the shards name and a damaged index lost, and goes on', async () => {
    const held = await hold('2025-03-02');
    const other = await madeArticle({
      address: 'https://third-paper.example/bridge',
      outlet: 'Third Paper',
      sentences: madeReading().paragraphs,
      title: 'Lower Varn bridge closed',
    });
    await holdArticle(db, other);
    expect(new Set(await found('2025-03-02'))).toEqual(new Set([held.id, other.id]));
    const damaged = (await db.profiles.get(held.id))!;
    await db.profiles.put({ ...damaged, profile: damaged.profile.slice(0, 9) });
    expect(await found('2025-03-02')).toEqual([other.id]);
    await db.profiles.delete(other.id);
    expect(await found('2025-03-02')).toEqual([]);
  });
});
