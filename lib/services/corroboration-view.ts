import type { Agreement, Place, Reasons } from '../comparison/comparison';
import type { ArticleRecord } from '../library/article-record';
import type { AskRecord, TabRecord } from '../library/tab-record';
import { articleCard, passageOf } from './article-card';
import { independenceOf, utteranceOf } from './independence';
import { nearestSentences } from './nearest-sentences';
import type { ArticleCard, CorroborationView, Mark, Passage } from './story-view';
import { isSure } from './sure-link';

type Found = CorroborationView['answers'][number]['passages'][number];

/** A report of the asked fact elsewhere, and both sides' marks. */
export interface Seen {
  other: Place;
  score: number;
  agreement: Agreement;
  why: Reasons;
  askedMarks: Mark[];
  otherMarks: Mark[];
}

/** What stands in the tab beside the story: its article, or a page that is none. */
function askedCard(tab: TabRecord): ArticleCard {
  if (tab.article) return articleCard(tab.article, true);
  const host = tab.host ?? '';
  const nothing = { id: '', title: '', publishedAt: null, address: null, agency: null, language: null };
  return { ...nothing, outlet: host, badge: '…', hue: 0, completeness: 'partial', here: true };
}

/** An ask with what was found for it. */
export interface AnsweredAsk {
  tab: TabRecord;
  asked: AskRecord;
  /** The words asked about, and the sentences of the tab's article they are; none when they stand elsewhere. */
  text: string;
  places: Place[];
  /** The articles they were held against, and the reports of the fact in them. */
  others: ArticleRecord[];
  seen: Seen[];
  searched: number;
}

/** What the panel shows for an ask: what reports the fact surely, what perhaps, and which articles have nothing. */
export function corroborationView({
  tab,
  asked,
  text,
  places,
  others,
  seen,
  searched,
}: AnsweredAsk): CorroborationView {
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
    utterance: utteranceOf(tab.comparison?.quotations ?? [], places, sure),
    perhaps: answers(false),
    without: empty.map(({ article, record }) => ({ article, nearest: nearestOf(article, record) })),
    searched,
  };
}
