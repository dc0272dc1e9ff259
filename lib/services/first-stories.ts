import type { ArticleRecord } from '../library/article-record';
import type { LibraryDatabase } from '../library/database';
import { articleCard } from './article-card';
import { findStory } from './find-story';
import type { ArticleCard } from './story-view';

/** A story several outlets tell: one article an outlet, the newest first. */
export interface FirstStory {
  articles: ArticleCard[];
}

/** Articles of the newest days that are asked for their story: each costs some ten milliseconds. */
const ASKED = 80;

/** The reports of a story, one an outlet: the one with the most text, since it is the one to read. */
function oneOfEach(articles: ArticleRecord[]): ArticleRecord[] {
  const byOutlet = new Map<string, ArticleRecord>();
  for (const article of articles) {
    const held = byOutlet.get(article.outlet);
    if (!held || held.sentences.length < article.sentences.length) byOutlet.set(article.outlet, article);
  }
  return [...byOutlet.values()];
}

/** Takes one of each outlet in turn, so that no outlet with many articles crowds out the others. */
function inTurn(articles: ArticleRecord[]): ArticleRecord[] {
  const queues = new Map<string, ArticleRecord[]>();
  for (const article of articles) {
    queues.set(article.outlet, [...(queues.get(article.outlet) ?? []), article]);
  }
  const turns = Math.max(0, ...[...queues.values()].map((queue) => queue.length));
  return Array.from({ length: turns }, (_, i) =>
    [...queues.values()].flatMap((queue) => queue[i] ?? []),
  ).flat();
}

/**
 * Stories of the newest articles that came from feeds and that at least two outlets tell, most outlets first.
 * @param day articles of this ISO day and later are asked for their story.
 * @param limit as many stories as are looked for.
 */
export async function firstStories(db: LibraryDatabase, day: string, limit: number): Promise<FirstStory[]> {
  const recent = await db.articles
    .where('day')
    .aboveOrEqual(day)
    .and(({ origin, address, day: of }) => origin === 'feed' && address !== null && of !== 'undated')
    .toArray();
  recent.sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
  const told = new Set<string>();
  const stories: FirstStory[] = [];
  let asked = 0;
  for (const article of inTurn(recent)) {
    if (stories.length >= limit || asked >= ASKED) break;
    if (told.has(article.id)) continue;
    asked += 1;
    const { matches } = await findStory(db, article);
    const others = (await db.articles.bulkGet(matches.map(({ id }) => id))).filter(
      (other) => other?.address != null,
    ) as ArticleRecord[];
    const reports = oneOfEach([article, ...others]);
    if (reports.length < 2) continue;
    for (const { id } of [article, ...others]) told.add(id);
    // The fullest text is the one to open: it has most to compare.
    reports.sort((a, b) => b.sentences.length - a.sentences.length);
    stories.push({ articles: reports.map((report) => articleCard(report, false)) });
  }
  return stories.sort((a, b) => b.articles.length - a.articles.length);
}
