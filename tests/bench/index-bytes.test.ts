import { expect, it } from 'vitest';
import { indexArticle } from '../../lib/library/article-index';
import { emptyShard, withRows } from '../../lib/story/day-shard';
import { indexBytes } from './index-bytes';
import { NewsLibrary } from './news-library';

it('the index of an article of news length takes less than 1.5 KB beside its text', async () => {
  const library = new NewsLibrary('no such file');
  const entries = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => indexArticle(await library.article(at))),
  );
  const rows = entries.map(({ article, signature }) => ({ id: article.id, signature }));
  const { day, ids, hashes, rows: rowOf, weights } = withRows(emptyShard('2025-03-02'), rows);
  const bytes = indexBytes({
    profiles: entries.map(({ article, profile }) => ({
      id: article.id,
      day: article.day,
      profile: Array.from(profile),
    })),
    shards: [{ day, ids, hashes: Array.from(hashes), rows: Array.from(rowOf), weights: Array.from(weights) }],
  });
  expect(bytes).toBeGreaterThan(900);
  expect(bytes).toBeLessThan(1_500);
});
