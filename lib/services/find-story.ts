import type { ArticleRecord } from '../library/article-record';
import { storyText } from '../library/articles';
import { correctionsOf, saidOf } from '../library/corrections';
import type { LibraryDatabase, ProfileRecord } from '../library/database';
import { shardStore } from '../library/shard-store';
import { dayGap, UNDATED } from '../story/day';
import { readProfile } from '../story/packed-profile';
import type { RankInput } from '../story/pair-features';
import { rankProfiles } from '../story/rank-profiles';
import { searchShards } from '../story/search-shards';
import { type StoryEntry, storyEntryOf } from '../story/story-entry';

/** A page's text and its copy in the library share at least this part of the shorter one's sentences. */
const COPY_SHARE = 0.7;

/** Another article of a story. */
export interface Mate {
  id: string;
  /** 0 to 1: how sure it is that both tell one story; 1 where the reader said so. */
  score: number;
  /** Days between the two, null when either is unknown. */
  dayGap: number | null;
}

/** The other articles of an article's story. */
export interface FoundStory {
  /** Best first; only articles taken for the same story, none the reader separated, no copy of the article itself. */
  matches: Mate[];
  /** The id under which the library holds this very article, null when it does not. */
  heldAs: string | null;
}

const dayOf = ({ day }: { day: string }) => (day === UNDATED ? null : day);

/** Whether a held article is the very article read: the same address, or the same text where one has no address. */
function isSameArticle(read: ArticleRecord, held: ArticleRecord): boolean {
  if (read.id === held.id) return true;
  if (held.address !== null && read.address !== null && held.outlet !== read.outlet) return false;
  const own = new Set(read.sentences);
  const shared = held.sentences.filter((sentence) => own.has(sentence)).length;
  return shared >= COPY_SHARE * Math.min(own.size, held.sentences.length);
}

/** Reads stored profiles for ranking; a damaged one is left out until the index is made anew. */
function rankInputs(records: (ProfileRecord | undefined)[]): RankInput[] {
  return records.flatMap((record) => {
    const profile = record && readProfile(record.profile);
    return profile ? [{ id: record.id, day: dayOf(record), profile }] : [];
  });
}

/** Searches and ranks; to be called inside a transaction over shards, profiles, articles and corrections. */
async function search(
  db: LibraryDatabase,
  article: ArticleRecord,
  { signature, profile }: StoryEntry,
): Promise<FoundStory> {
  const day = dayOf(article);
  const candidates = await searchShards({ signature, day }, shardStore(db));
  const [profiles, own] = await Promise.all([
    db.profiles.bulkGet(candidates.map(({ id }) => id)),
    db.articles.get(article.id),
  ]);
  const ranked = rankProfiles({ id: article.id, day, profile }, rankInputs(profiles));
  const same = ranked.filter((candidate) => candidate.same);
  const ids = same.map(({ id }) => id);
  const [others, corrections] = await Promise.all([
    ids.length > 0 ? db.articles.bulkGet(ids) : [],
    correctionsOf(db, [article.id, ...ids]),
  ]);
  const held = [own, ...others].filter((record) => record !== undefined);
  const copies = held.filter((other) => isSameArticle(article, other)).map(({ id }) => id);
  const { different: separated, same: put } = saidOf(corrections, [article.id, ...copies]);
  // What the reader put into the story comes first, whether or not the index would have found it.
  const joined = [...put].filter((id) => !copies.includes(id));
  const added = joined.length > 0 ? await db.articles.bulkGet(joined) : [];
  const said = added.flatMap((other): Mate[] =>
    other ? [{ id: other.id, score: 1, dayGap: dayGap(day, dayOf(other)) }] : [],
  );
  const found = same.flatMap(({ id, score, dayGap }): Mate[] => {
    const other = held.some((record) => record.id === id);
    if (!other || copies.includes(id) || separated.has(id) || joined.includes(id)) return [];
    return [{ id, score, dayGap }];
  });
  return {
    matches: [...said, ...found],
    heldAs: copies.includes(article.id) ? article.id : (copies[0] ?? null),
  };
}

/** Finds which articles of the library tell the story of an article, whether or not the library holds it. */
export async function findStory(db: LibraryDatabase, article: ArticleRecord): Promise<FoundStory> {
  // A stopped worker's database opens while the text is read, a task later.
  const opening = db.isOpen() ? db : db.open();
  await new Promise((resolve) => setTimeout(resolve));
  const entry = storyEntryOf(storyText(article));
  await opening;
  // One transaction: what the shards name is there to be read.
  return db.transaction('r', [db.shards, db.profiles, db.articles, db.corrections], async () =>
    search(db, article, entry),
  );
}
