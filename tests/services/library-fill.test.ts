import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdArticles } from '../../lib/library/articles';
import { LibraryDatabase } from '../../lib/library/database';
import type { FeedItemRecord } from '../../lib/library/feed-record';
import { subscribe } from '../../lib/library/feeds';
import { articleOfReading } from '../../lib/services/article-of-reading';
import { feedsOverview } from '../../lib/services/feeds-overview';
import { firstStories } from '../../lib/services/first-stories';
import { libraryFill } from '../../lib/services/library-fill';
import { sampleStory } from '../../lib/services/sample-story';
import { madeReading, otherReport } from './made-reading';

/** The day after the made reports. */
const NOW = Date.parse('2025-03-03T08:00:00Z');
let db: LibraryDatabase;
let count = 0;
beforeEach(() => {
  db = new LibraryDatabase(`fill-${count++}`);
});

const madeItem = (id: string, more: Partial<FeedItemRecord>): FeedItemRecord => ({
  id,
  feedId: 'f',
  address: null,
  host: '',
  title: '',
  publishedAt: null,
  firstSeenAt: 1,
  summary: '',
  content: null,
  language: null,
  state: 'waiting',
  detail: null,
  tries: 0,
  begun: 0,
  nextFetchAt: 1,
  articleId: null,
  ...more,
});

const hold = async (...readings: ReturnType<typeof madeReading>[]) =>
  holdArticles(db, await Promise.all(readings.map((reading) => articleOfReading(reading, 'feed', NOW))));

describe('how far the library is filled', () => {
  it('tells waiting, read and failing outlets apart, and counts their articles', async () => {
    const { added } = await subscribe(
      db,
      ['harbour', 'inland', 'valley', 'quiet'].map((name) => ({
        address: `https://${name}.example/rss`,
        outlet: name,
        origin: 'pasted' as const,
      })),
      1,
    );
    await db.feeds.update(added[0]!, { lastFetchAt: 2, status: 'ok' });
    await db.feeds.update(added[1]!, { lastFetchAt: 2, status: 'timeout' });
    await db.feeds.update(added[3]!, { paused: true });
    await hold(madeReading({ outlet: 'harbour' }));
    const { outlets } = await libraryFill(db, 3);
    expect(outlets).toEqual([
      { outlet: 'harbour', state: 'read', articles: 1, trouble: null },
      { outlet: 'inland', state: 'trouble', articles: 0, trouble: 'timeout' },
      { outlet: 'valley', state: 'waiting', articles: 0, trouble: null },
    ]);
    expect((await feedsOverview(db)).outlets).toEqual([{ outlet: 'harbour', articles: 1 }]);
  });

  it('waits for pages that are due, not for those tried again later', async () => {
    await db.items.bulkPut([
      madeItem('now', { nextFetchAt: 5 }),
      madeItem('later', { nextFetchAt: 500 }),
      madeItem('held', { nextFetchAt: 5, state: 'held' }),
    ]);
    expect((await libraryFill(db, 10)).waitingPages).toBe(1);
  });
});

it('a feed’s articles are its items held in full or as summaries', async () => {
  const { added } = await subscribe(db, [{ address: 'https://harbour.example/rss', origin: 'pasted' }], 1);
  const states = ['held', 'held', 'summary', 'waiting', 'failed', 'skipped'] as const;
  await db.items.bulkPut(states.map((state, i) => madeItem(`${i}`, { state, feedId: added[0]! })));
  await db.items.put(madeItem('other', { state: 'held', feedId: 'another' }));
  expect((await feedsOverview(db)).feeds.map(({ articles }) => articles)).toEqual([3]);
});

describe('the first stories', () => {
  it('are those of at least two outlets, each outlet once, the fullest text first', async () => {
    const again = madeReading({
      ...otherReport,
      address: 'https://valley-post.example/again',
      paragraphs: otherReport.paragraphs.slice(0, 3),
    });
    const alone = madeReading({
      outlet: 'Quiet Paper',
      title: 'Museum of clocks opens in Elmhaven',
      address: 'https://quiet.example/clocks',
      paragraphs: ['A museum of clocks opened its doors in Elmhaven with a collection of ninety pieces.'],
    });
    await hold(madeReading(), otherReport, again, alone);
    const stories = await firstStories(db, '2025-03-01', 5);
    expect(stories.map(({ articles }) => articles.map(({ outlet }) => outlet).sort())).toEqual([
      ['Harbour News', 'Valley Post'],
    ]);
  });

  it('are none of older days', async () => {
    await hold(madeReading(), otherReport);
    expect(await firstStories(db, '2025-03-03', 5)).toEqual([]);
  });
});

describe('the sample story', () => {
  it('is compared among the samples alone', async () => {
    const samples = await Promise.all(
      [madeReading({ address: '' }), madeReading({ ...otherReport, address: '' })].map((reading) =>
        articleOfReading(reading, 'sample', 1),
      ),
    );
    await holdArticles(db, samples);
    await hold(madeReading({ outlet: 'Another Paper', address: 'https://another.example/flood' }));
    const story = (await sampleStory(db))!;
    expect(story.view.coverage.map(({ article }) => article.outlet).sort()).toEqual([
      'Harbour News',
      'Valley Post',
    ]);
    expect(story.sentences[0]).toContain('old bridge in Lower Varn');
  });

  it('is none without the samples', async () => {
    await hold(madeReading(), otherReport);
    expect(await sampleStory(db)).toBeNull();
  });
});
