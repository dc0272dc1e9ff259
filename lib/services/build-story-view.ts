import type { Comparison, Fact, Quotation } from '../comparison/comparison';
import type { ArticleRecord } from '../library/article-record';
import type { Match } from '../story/rank-candidates';
import { articleCard, passageOf } from './article-card';
import { type Independence, independenceOf } from './independence';
import { missingHere } from './missing-here';
import { inReportOrder, trendOf } from './report-order';
import type { ArticleCard, CoverageView, FactView, Passage, QuotationView, StoryView } from './story-view';

/** A compared story as it is stored: the article in the tab first among `articles`. */
export interface ComparedStory {
  article: ArticleRecord;
  others: ArticleRecord[];
  matches: Match[];
  comparison: Comparison;
  searched: number;
}

type Cards = Map<string, { record: ArticleRecord; card: ArticleCard }>;

function factView(fact: Fact, id: string, cards: Cards): FactView {
  const values = fact.values.flatMap(({ place, span, text, amount, bound }) => {
    const entry = cards.get(place.article);
    if (!entry) return [];
    const mark = { ...span, kind: fact.status === 'differs' ? ('differs' as const) : ('same' as const) };
    const passage = passageOf(entry.card, entry.record, place.sentence);
    return [{ ...passage, marks: [mark], value: text, amount, bound }];
  });
  // Among reports of one day the reader's own article comes first.
  const hereFirst = [...values].sort((a, b) => Number(b.article.here) - Number(a.article.here));
  const ordered = inReportOrder(hereFirst, ({ article }) => article.publishedAt);
  const trend = trendOf(
    fact.values.flatMap(({ place, amount, asOf, moved }) => {
      const entry = cards.get(place.article);
      return entry ? [{ publishedAt: entry.card.publishedAt, amount, asOf, moved }] : [];
    }),
  );
  const { label, kind, status, why } = fact;
  return { id, label, kind, status, values: ordered, trend, why };
}

function quotationView(quotation: Quotation, id: string, cards: Cards): QuotationView {
  const { speaker, channel, text } = quotation;
  const versions = quotation.versions.flatMap(({ places, form, text: own, difference }) => {
    const first = places[0];
    const entry = first && cards.get(first.article);
    return entry ? [{ article: entry.card, sentence: first.sentence, form, text: own, difference }] : [];
  });
  return { id, speaker, channel, text, versions };
}

function coverage(
  story: ComparedStory,
  cards: Cards,
  { groupOf, sharesTextWith }: Independence,
): CoverageView[] {
  const list = [story.article, ...story.others].map((record): CoverageView => {
    const shared = groupOf(record.id)?.shared.find(({ a, b }) => [a.article, b.article].includes(record.id));
    const proof = shared && cards.get(shared.a.article)?.record.sentences[shared.a.sentence];
    return {
      article: cards.get(record.id)!.card,
      sharesTextWith: sharesTextWith(record.id),
      proof: proof ?? null,
      why: story.matches.find(({ id }) => id === record.id)?.why ?? null,
    };
  });
  return inReportOrder(list, ({ article }) => article.publishedAt);
}

/** What the panel shows of a compared story. Passages of articles that left the library meanwhile are left out. */
export function buildStoryView(story: ComparedStory): StoryView {
  const { article, others, comparison, searched } = story;
  const cards: Cards = new Map(
    [article, ...others].map((record) => [
      record.id,
      { record, card: articleCard(record, record === article) },
    ]),
  );
  const passage = ({ article: id, sentence }: { article: string; sentence: number }): Passage[] => {
    const entry = cards.get(id);
    return entry ? [passageOf(entry.card, entry.record, sentence)] : [];
  };
  const facts = comparison.facts.map((fact, i) => factView(fact, `fact-${i}`, cards));
  const whole = facts.filter(({ values }) => new Set(values.map((v) => v.article.id)).size >= 2);
  const independence = independenceOf(article, others);
  return {
    article: cards.get(article.id)!.card,
    sentences: article.sentences.length,
    outlets: new Set(others.map(({ outlet }) => outlet).filter((outlet) => outlet !== article.outlet)).size,
    independent: independence.sources(others.map(({ id }) => id)),
    differing: whole.filter(({ status }) => status === 'differs'),
    alike: whole.filter(({ status }) => status === 'agree'),
    quotations: comparison.quotations.map((quotation, i) =>
      quotationView(quotation, `quotation-${i}`, cards),
    ),
    only: others.some(({ completeness }) => completeness === 'full')
      ? comparison.only.filter((place) => place.article === article.id).flatMap(passage)
      : [],
    missing:
      article.completeness === 'full'
        ? missingHere(comparison, article.id, independence.sources).flatMap(passage)
        : [],
    coverage: coverage(story, cards, independence),
    searched,
  };
}
