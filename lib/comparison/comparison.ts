import type { ClockInterval } from '../text/moment-told';
import type { Span } from '../text/sentences';

/** How much of an article's text we hold; only from `full` text may a fact be called missing. */
export type Completeness = 'full' | 'partial' | 'summary';

/** An article of a story as the comparison reads it. */
export interface StoryArticle {
  id: string;
  outlet: string;
  title: string;
  /** ISO 8601 day or moment; null when unknown. */
  publishedAt: string | null;
  completeness: Completeness;
  /** In reading order; a sentence is named by its index here. */
  sentences: string[];
}

/** A sentence's place: the article and the sentence's index in it, from 0. */
export interface Place {
  article: string;
  sentence: number;
}

/** Whether two reports of one fact are compatible or a detail of them conflicts. */
export type Agreement = 'same' | 'differs';

/** What a fact or link is about. */
export type FactKind = 'quantity' | 'quote' | 'statement' | 'event' | 'background';

/** What sort of detail two linked sentences share or differ in. */
export type DetailKind = 'quantity' | 'date' | 'name' | 'speaker' | 'quotation' | 'outcome' | 'place';

/** One detail of two linked sentences, held against each other in their own words. */
export interface Detail {
  kind: DetailKind;
  agreement: Agreement;
  /** The words in sentence `a`, and those in sentence `b`, as spans of those sentences. */
  a: Span;
  b: Span;
}

/** Why two sentences were linked, in data: the panel words it. */
export interface Reasons {
  terms: string[];
  names: string[];
  numbers: string[];
}

/** Two sentences of different articles that report the same fact; `a` stands in the article that comes first in the input. */
export interface Link {
  a: Place;
  b: Place;
  agreement: Agreement;
  kind: FactKind;
  /** 0 to 1: how sure the alignment is. */
  score: number;
  details: Detail[];
  why: Reasons;
}

/** An article's own words for a fact. */
export interface FactValue {
  place: Place;
  span: Span;
  /** The words at `span`. */
  text: string;
  /** The value as a number where the fact is a quantity, for drawing it; null otherwise. */
  amount: number | null;
  /** How the number is hedged: `least` "at least, more than", `most` "up to, nearly", `about`, or exact. */
  bound: 'exact' | 'least' | 'most' | 'about' | null;
  /** The time its sentence gives for it ("as of 5:30 pm"), and whether it says that it has risen or fallen to what it is; null where it says nothing. */
  asOf: ClockInterval | null;
  moved: 'up' | 'down' | null;
}

/** A row of the reader's table: one comparable fact with the words of each article that reports it. */
export interface Fact {
  /** In the reports' own words, such as "people were killed". */
  label: string;
  kind: FactKind;
  status: 'agree' | 'differs';
  /** At least two, of at least two articles. */
  values: FactValue[];
  why: Reasons;
}

/** How an article carries an utterance. */
export type QuotationForm = 'full' | 'shortened' | 'reworded' | 'indirect';

/** One article's version of an utterance. */
export interface QuotationVersion {
  /** The sentences that carry it, in order; the first is where it opens. */
  places: Place[];
  form: QuotationForm;
  /** The quoted words, joined; for `indirect` the sentence. */
  text: string;
  /** The utterance's words in order against the fullest version: kept, left out here, or put in here. */
  difference: { text: string; change: 'kept' | 'left-out' | 'put-in' }[];
}

/** One utterance and who carries it how. */
export interface Quotation {
  /** The speaker in the articles' words, null when no article names one. */
  speaker: string | null;
  /** Where it was said ("Truth Social", "reporters at the White House"), null when not told. */
  channel: string | null;
  /** The fullest version's words. */
  text: string;
  versions: QuotationVersion[];
}

/** Everything the comparison says of one story. */
export interface Comparison {
  links: Link[];
  /** What a reader who asks about a sentence is shown: the links worth showing and weaker pairs, with agreement, details and reasons as links have. */
  offers: Link[];
  /** Pairs that may report one fact: too unsure to be shown, too likely for either sentence to be called missing in the other's article. */
  unsure: { a: Place; b: Place }[];
  /** Most telling first. */
  facts: Fact[];
  quotations: Quotation[];
  /** Noteworthy sentences that no other article's full text bears. */
  only: Place[];
  /** Sentences that are not the article's own text: teasers, section labels, credits. */
  boilerplate: Place[];
}
