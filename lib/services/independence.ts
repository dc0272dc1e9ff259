import type { Place, Quotation } from '../comparison/comparison';
import type { ArticleRecord } from '../library/article-record';
import { type CopyGroup, groupCopies } from '../story/syndication';
import type { CorroborationView } from './story-view';

/** Which articles of a story carry one text, and how many sources that leaves. */
export interface Independence {
  /** The copies an article belongs to; null for an independent report. */
  groupOf(id: string): CopyGroup | null;
  /** The outlets of the other copies of an article's text; empty for an independent report. */
  sharesTextWith(id: string): string[];
  /**
   * How many independent sources tell what some articles tell beside the reader's own: copies of one text are one, other articles of one outlet too,
   * copies of the reader's own text and its own outlet none.
   */
  sources(ids: readonly string[]): number;
}

const keyOf = ({ article, sentence }: Place) => `${article} ${sentence}`;

/**
 * The utterance that the asked sentences and every answer quote: however many outlets carry it, its speaker is its one source.
 * @param asked places in the article asked about.
 * @returns null when they do not all quote one, or nothing answers.
 */
export function utteranceOf(
  quotations: readonly Quotation[],
  asked: readonly Place[],
  answers: CorroborationView['answers'],
): { speaker: string | null } | null {
  if (answers.length === 0) return null;
  const found = quotations.find(({ versions }) => {
    const quoted = new Set(versions.flatMap(({ places }) => places.map(keyOf)));
    const quotes = (article: string, sentence: number) => quoted.has(keyOf({ article, sentence }));
    return (
      asked.some(({ article, sentence }) => quotes(article, sentence)) &&
      answers.every(({ article, passages }) => passages.some(({ sentence }) => quotes(article.id, sentence)))
    );
  });
  return found ? { speaker: found.speaker } : null;
}

/** @param here the article in the reader's tab; null when there is none. */
export function independenceOf(here: ArticleRecord | null, others: readonly ArticleRecord[]): Independence {
  const records = new Map([...(here ? [here] : []), ...others].map((record) => [record.id, record]));
  const groups = groupCopies(
    [...records.values()].map(({ id, sentences, agency }) => ({ id, sentences, agency })),
  );
  const groupOf = (id: string) => groups.find(({ articles }) => articles.includes(id)) ?? null;
  const own = here && groupOf(here.id);
  return {
    groupOf,
    sharesTextWith(id) {
      const mates = groupOf(id)?.articles.filter((other) => other !== id) ?? [];
      return mates.map((other) => records.get(other)!.outlet);
    },
    sources(ids) {
      const sources = new Set<unknown>();
      for (const id of ids) {
        const outlet = records.get(id)?.outlet;
        const group = groupOf(id);
        if (outlet !== undefined && outlet !== here?.outlet && (!group || group !== own))
          sources.add(group ?? outlet);
      }
      return sources.size;
    },
  };
}
