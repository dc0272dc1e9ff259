import type { Agreement, Detail, Link, Place, Reasons } from '../comparison/comparison';
import { corroborate } from '../comparison/corroborate';
import type { ArticleRecord } from '../library/article-record';
import { countArticles } from '../library/count-articles';
import type { LibraryDatabase } from '../library/database';
import { shardStore } from '../library/shard-store';
import type { AskRecord, TabRecord } from '../library/tab-record';
import { searchShards } from '../story/search-shards';
import { signatureOf } from '../story/signature';
import { articleCard, passageOf } from './article-card';
import { isStatement } from './ask';
import { independenceOf } from './independence';
import { nearestSentences } from './nearest-sentences';
import { storyArticle } from './story-articles';
import type { ArticleCard, CorroborationView, Mark, Passage } from './story-view';
import { isSure } from './sure-link';

/** A text that stands in no compared article is held against this many articles of the library. */
const SEARCHED_ARTICLES = 8;

type Found = CorroborationView['answers'][number]['passages'][number];

/** A report of the asked fact elsewhere, and both sides' marks. */
interface Seen {
  other: Place;
  score: number;
  agreement: Agreement;
  why: Reasons;
  askedMarks: Mark[];
  otherMarks: Mark[];
}

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

/** What stands in the tab beside the story: its article, or a page that is none. */
function askedCard(tab: TabRecord): ArticleCard {
  if (tab.article) return articleCard(tab.article, true);
  const host = tab.host ?? '';
  const nothing = { id: '', title: '', publishedAt: null, address: null, agency: null, language: null };
  return { ...nothing, outlet: host, badge: '…', hue: 0, completeness: 'partial', here: true };
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
  let seen: Seen[];
  if (inArticle && tab.matches.length > 0) {
    const places = asked.sentences.map((sentence) => ({ article: article.id, sentence }));
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
  return viewOf(tab, asked, text, others, bestOf(seen), await countArticles(db));
}

function viewOf(
  tab: TabRecord,
  asked: AskRecord,
  text: string,
  others: ArticleRecord[],
  seen: Seen[],
  searched: number,
): CorroborationView {
  const found = others.map((record) => {
    const card = articleCard(record, false);
    const own = seen.filter(({ other }) => other.article === record.id);
    const sure = own.some(isSure);
    const passages = own
      .filter((one) => isSure(one) === sure)
      .map(({ other, otherMarks, agreement, score, why }): Found => {
        const marks = sure ? otherMarks : [];
        return { ...passageOf(card, record, other.sentence), marks, agreement, score, why };
      });
    return { record, article: card, sure, passages };
  });
  const empty = found.filter(({ passages }) => passages.length === 0);
  const nearest = nearestSentences(
    text,
    empty.map(({ record }) => record),
  );
  const nearestOf = (card: ArticleCard, record: ArticleRecord): Passage | null => {
    const sentence = nearest.get(record.id);
    return sentence === undefined ? null : passageOf(card, record, sentence);
  };
  const { sources, sharesTextWith } = independenceOf(tab.article, others);
  const answers = (sure: boolean) =>
    found
      .filter((answer) => answer.passages.length > 0 && answer.sure === sure)
      .sort((a, b) => b.passages[0]!.score - a.passages[0]!.score)
      .map(({ article, passages }) => ({ article, sharesTextWith: sharesTextWith(article.id), passages }));
  // Marks of several links into one sentence overlap; the asked sentence shows those of its best link.
  const best = asked.sentences.length <= 1 ? seen.find(isSure) : undefined;
  const sure = answers(true);
  return {
    asked: {
      article: askedCard(tab),
      sentence: asked.sentences[0] ?? 0,
      text,
      marks: best?.askedMarks ?? [],
    },
    answers: sure,
    independent: sources(sure.map(({ article }) => article.id)),
    perhaps: answers(false),
    without: empty.map(({ article, record }) => ({ article, nearest: nearestOf(article, record) })),
    searched,
  };
}
