import type { ArticleRecord } from '../library/article-record';
import { storyText } from '../library/articles';
import { joinedWith, separatedFrom } from '../library/corrections';
import type { LibraryDatabase } from '../library/database';
import { dayGap, UNDATED } from '../story/day';
import { profileOf } from '../story/profile';
import type { Match } from '../story/rank-candidates';
import { rankProfiles } from '../story/rank-profiles';
import { reasonsOf } from '../story/reasons';
import { searchShards } from '../story/search-shards';
import { signatureOf } from '../story/signature';

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

const dayOf = ({ day }: { day: string }) => (day === UNDATED ? null : day);

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
  const text = storyText(article);
  const query = { signature: signatureOf(text), day: dayOf(article) };
  const candidates = await searchShards(query, (days) =>
    days ? db.shards.bulkGet(days) : db.shards.toArray(),
  );
  const profiles = (await db.profiles.bulkGet(candidates.map(({ id }) => id))).filter((p) => p !== undefined);
  const ranked = rankProfiles(
    { id: article.id, day: query.day, profile: profileOf(text) },
    profiles.map(({ id, day, profile }) => ({ id, day: dayOf({ day }), profile })),
  );
  const same = ranked.filter((candidate) => candidate.same);
  const held = (await db.articles.bulkGet([article.id, ...same.map(({ id }) => id)])).filter(
    (a) => a !== undefined,
  );
  const copies = held.filter((other) => isSameArticle(article, other)).map(({ id }) => id);
  const separated = await separatedFrom(db, [article.id, ...copies]);
  // What the reader put into the story comes first, whether or not the index would have found it.
  const joined = [...(await joinedWith(db, [article.id, ...copies]))].filter((id) => !copies.includes(id));
  const added = (await db.articles.bulkGet(joined)).filter((a) => a !== undefined);
  const said = added.map((other): Match => {
    const gap = dayGap(query.day, dayOf(other));
    return { id: other.id, score: 1, same: true, why: { ...reasonsOf(text, storyText(other)), dayGap: gap } };
  });
  const found = same.flatMap(({ id, score, dayGap }): Match[] => {
    const other = held.find((record) => record.id === id);
    if (!other || copies.includes(id) || separated.has(id) || joined.includes(id)) return [];
    return [{ id, score, same: true, why: { ...reasonsOf(text, storyText(other)), dayGap } }];
  });
  return {
    matches: [...said, ...found],
    heldAs: copies.includes(article.id) ? article.id : (copies[0] ?? null),
    searched: await db.articles.count(),
  };
}
