import { inverseDocumentFrequency } from '../text/background';
import { type DateMention, dayNumber, readDates } from '../text/dates';
import { guessLanguage } from '../text/function-words';
import { type Name, readNames } from '../text/names';
import { countingOnly } from '../text/naming-figures';
import { type Quantity, readQuantities } from '../text/numbers';
import { type QuotedSpan, readQuotations } from '../text/quotes';
import { type Token, tokenize } from '../text/tokens';
import { findBoilerplate } from './boilerplate';
import type { StoryArticle } from './comparison';
import { resolveSpeakers, type Speaker } from './speakers';

/** A sentence with everything the comparison reads in it once. */
export interface ReadSentence {
  /** Index of the article in the input, and of the sentence in it. */
  article: number;
  index: number;
  /** The day of the report, of an undated one that of the story's last dated one; as `DateMention` counts days, null when no report has a day. */
  day: number | null;
  text: string;
  tokens: Token[];
  boilerplate: boolean;
  names: Name[];
  quantities: Quantity[];
  dates: DateMention[];
  quotations: QuotedSpan[];
  speaker: Speaker | null;
  /** Whom the sentence is about, pronouns resolved. */
  actor: Speaker | null;
}

/** An article as read. */
export interface ReadArticle {
  source: StoryArticle;
  language: string;
  sentences: ReadSentence[];
}

/** Whether a token, if it is no function word, may carry a fact. */
export function mayTell({ word }: Token): boolean {
  return word.length > 1 || /\d/.test(word);
}

/** The weight of a stem before the story is known: its background idf, 0 to about 9.8; figures count as moderately rare. */
export function backgroundWeight(stem: string): number {
  if (/^\d/.test(stem)) return Math.min(6, inverseDocumentFrequency(stem));
  if (stem.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(stem)) return 3;
  return inverseDocumentFrequency(stem);
}

/** Reads the articles of a story: tokens, names, quantities, dates, quotations and speakers of every sentence. */
export function readStory(articles: StoryArticle[]): ReadArticle[] {
  const tokens = articles.map((article) => article.sentences.map(tokenize));
  const days = articles.map(({ publishedAt }) => dayNumber(publishedAt));
  const last = days.reduce<number | null>(
    (latest, day) => (day !== null && day > (latest ?? day - 1) ? day : latest),
    null,
  );
  const lower = new Set<string>();
  for (const list of tokens)
    for (const sentence of list) for (const token of sentence) if (!token.capital) lower.add(token.word);
  return articles.map((source, a) => {
    const language = guessLanguage(tokens[a]!.flatMap((sentence) => sentence.map(({ word }) => word)));
    const boilerplate = findBoilerplate(source.sentences);
    const quotations = readQuotations(source.sentences);
    const sentences = source.sentences.map((text, index): ReadSentence => {
      const own = tokens[a]![index]!;
      const dates = readDates(text, source.publishedAt);
      return {
        article: a,
        index,
        day: days[a] ?? last,
        text,
        tokens: own,
        boilerplate: boilerplate[index]!,
        names: readNames(text, own, lower, language),
        quantities: countingOnly(text, own, readQuantities(text, language, own), dates),
        dates,
        quotations: quotations[index]!,
        speaker: null,
        actor: null,
      };
    });
    resolveSpeakers(sentences);
    return { source, language, sentences };
  });
}
