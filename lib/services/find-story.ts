import type { ArticleRecord } from '../library/article-record';
import { signatureOfRecord } from '../library/articles';
import { separatedFrom } from '../library/corrections';
import type { LibraryDatabase } from '../library/database';
import { daysAround, UNDATED } from '../story/day';
import type { DayShard } from '../story/day-shard';
import { findCandidates } from '../story/find-candidates';
import { type Match, rankCandidates, type StoryDocument } from '../story/rank-candidates';

/** Nearly all mates lie within three days of each other; a thin neighbourhood is widened to a week. */
const NEAR_DAYS = 3;
const WIDE_DAYS = 7;
const FEW_ARTICLES = 200;
/** A page's text and its copy in the library share at least this part of the shorter one's sentences. */
const COPY_SHARE = 0.7;

/** The other articles of an article's story. */
export interface FoundStory {
  /** Best first; only articles taken for the same story, none the reader separated, no copy of the article itself. */
  matches: Match[];
  /** The id under which the library holds this very article, null when it does not. */
  heldAs: string | null;
  /** How many articles the library was searched for. */
  searched: number;
}

const documentOf = (article: ArticleRecord): StoryDocument => ({
  id: article.id,
  title: article.title,
  text: article.sentences.join('\n'),
  publishedAt: article.publishedAt,
});

async function shardsAround(db: LibraryDatabase, day: string): Promise<DayShard[]> {
  if (day === UNDATED) return db.shards.toArray();
  const get = async (radius: number) =>
    (await db.shards.bulkGet(daysAround(day, radius))).filter((shard) => shard !== undefined);
  const near = await get(NEAR_DAYS);
  const rows = near.reduce((sum, shard) => sum + shard.ids.length, 0);
  return rows < FEW_ARTICLES ? get(WIDE_DAYS) : near;
}

/** Whether a held article is the very article read: the same address, or the same text where one has no address. */
function isSameArticle(read: ArticleRecord, held: ArticleRecord): boolean {
  if (read.id === held.id) return true;
  if (held.address !== null && read.address !== null && held.outlet !== read.outlet) return false;
  const own = new Set(read.sentences);
  const shared = held.sentences.filter((sentence) => own.has(sentence)).length;
  return shared >= COPY_SHARE * Math.min(own.size, held.sentences.length);
}

/** Finds which articles of the library tell the story of an article, whether or not the library holds it. */
export async function findStory(db: LibraryDatabase, article: ArticleRecord): Promise<FoundStory> {
  const shards = await shardsAround(db, article.day);
  const day = article.day === UNDATED ? null : article.day;
  const candidates = findCandidates({ signature: signatureOfRecord(article), day }, shards);
  const held = (await db.articles.bulkGet(candidates.map(({ id }) => id))).filter((a) => a !== undefined);
  const copies = held.filter((other) => isSameArticle(article, other));
  const copyIds = new Set(copies.map(({ id }) => id));
  const separated = await separatedFrom(db, [article.id, ...copyIds]);
  const others = held.filter(({ id }) => !copyIds.has(id) && !separated.has(id));
  const matches = rankCandidates(documentOf(article), others.map(documentOf)).filter(({ same }) => same);
  return {
    matches,
    heldAs: copies.find(({ id }) => id === article.id)?.id ?? copies[0]?.id ?? null,
    searched: await db.articles.count(),
  };
}
