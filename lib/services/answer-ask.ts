import type { Detail, Link, Place } from '../comparison/comparison';
import { corroborate } from '../comparison/corroborate';
import type { ArticleRecord } from '../library/article-record';
import { countArticles } from '../library/count-articles';
import type { LibraryDatabase } from '../library/database';
import { shardStore } from '../library/shard-store';
import type { AskRecord, TabRecord } from '../library/tab-record';
import { searchShards } from '../story/search-shards';
import { signatureOf } from '../story/signature';
import { isStatement } from './ask';
import { corroborationView, type Seen } from './corroboration-view';
import { storyArticle } from './story-articles';
import type { CorroborationView, Mark } from './story-view';

/** A text that stands in no compared article is held against this many articles of the library. */
const SEARCHED_ARTICLES = 8;

const marksOf = (details: Detail[], side: 'a' | 'b') =>
  details.map((detail): Mark => ({ ...detail[side], kind: detail.agreement }));

function seenFrom({ a, b, score, agreement, details, why }: Link, asked: Place): Seen {
  const forward = a.article === asked.article && a.sentence === asked.sentence;
  return {
    other: forward ? b : a,
    score,
    agreement,
    why,
    askedMarks: marksOf(details, forward ? 'a' : 'b'),
    otherMarks: marksOf(details, forward ? 'b' : 'a'),
  };
}

/** The best sighting of each other sentence, best first. */
function bestOf(seen: Seen[]): Seen[] {
  const best = new Map<string, Seen>();
  for (const one of [...seen].sort((a, b) => b.score - a.score)) {
    const key = `${one.other.article} ${one.other.sentence}`;
    if (!best.has(key)) best.set(key, one);
  }
  return [...best.values()];
}

/** The articles a text is held against: the tab's story, or without one the library's nearest. */
async function articlesToAsk(db: LibraryDatabase, tab: TabRecord, text: string): Promise<ArticleRecord[]> {
  let ids = tab.matches.map(({ id }) => id);
  if (ids.length === 0) {
    const signature = signatureOf({ title: '', text });
    const found = await searchShards({ signature, day: null }, shardStore(db), SEARCHED_ARTICLES + 1);
    ids = found.map(({ id }) => id).filter((id) => id !== tab.heldAs && id !== tab.article?.id);
  }
  return (await db.articles.bulkGet(ids.slice(0, Math.max(SEARCHED_ARTICLES, tab.matches.length)))).filter(
    (article) => article !== undefined,
  );
}

/**
 * Answers what the reader asked in a tab: the passages of other articles that report the same fact, and which
 * articles have none.
 * @returns null when what is selected is no statement.
 */
export async function answerAsk(
  db: LibraryDatabase,
  tab: TabRecord,
  asked: AskRecord,
): Promise<CorroborationView | null> {
  if (!isStatement(asked)) return null;
  const { article, comparison } = tab;
  const others = await articlesToAsk(db, tab, asked.text);
  const inArticle = article !== null && comparison !== null && asked.sentences.length > 0;
  const text = inArticle ? asked.sentences.map((i) => article.sentences[i]).join(' ') : asked.text;
  const places = inArticle ? asked.sentences.map((sentence) => ({ article: article.id, sentence })) : [];
  let seen: Seen[];
  if (inArticle && tab.matches.length > 0) {
    seen = comparison.offers.flatMap((link) => {
      const place = places.find(({ article: id, sentence }) =>
        [link.a, link.b].some((end) => end.article === id && end.sentence === sentence),
      );
      return place ? [seenFrom(link, place)] : [];
    });
  } else {
    seen = corroborate(text, others.map(storyArticle)).flatMap(({ article: id, passages }) =>
      passages.map(({ sentence, score, agreement, details, why }) => ({
        other: { article: id, sentence },
        score,
        agreement,
        why,
        askedMarks: marksOf(details, 'a'),
        otherMarks: marksOf(details, 'b'),
      })),
    );
  }
  const searched = await countArticles(db);
  return corroborationView({ tab, asked, text, places, others, seen: bestOf(seen), searched });
}
