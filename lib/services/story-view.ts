import type { Completeness, Fact, FactKind, QuotationForm, Reasons } from '../comparison/comparison';

/** What a panel shows of one article. */
export interface ArticleCard {
  id: string;
  outlet: string;
  /** Two letters that stand for the outlet. */
  badge: string;
  /** 0 to 11: which of the outlet colours; the same outlet always has the same one. */
  hue: number;
  title: string;
  /** ISO 8601 day ("2025-04-24") or moment; null when unknown. */
  publishedAt: string | null;
  /** Where it can be opened; null for a pasted text or a sample, which opens in the library. */
  address: string | null;
  completeness: Completeness;
  /** The agency it credits, such as "AFP". */
  agency: string | null;
  /** Whether it is the article in the reader's tab. */
  here: boolean;
  /** BCP 47 tag of its text, so that it is read out and hyphenated in its own language; null or absent when unknown. */
  language?: string | null;
}

/** Words of a sentence that are marked, as UTF-16 offsets into its text; `found` are those a search looked for. */
export interface Mark {
  start: number;
  end: number;
  kind: 'differs' | 'same' | 'found';
}

/** A quoted sentence with its place. */
export interface Passage {
  article: ArticleCard;
  sentence: number;
  text: string;
  marks: Mark[];
}

/** One article's value of a fact, with the sentence it stands in. */
export interface ValueView extends Passage {
  /** The words of the value alone. */
  value: string;
  amount: number | null;
  bound: Fact['values'][number]['bound'];
}

/** A row of the fact table. */
export interface FactView {
  id: string;
  label: string;
  kind: FactKind;
  status: 'agree' | 'differs';
  /** In time order where times are known. */
  values: ValueView[];
  /** How values move with the reports' times: null when times are unknown, equal, or the values do not move one way. */
  trend: 'later-higher' | 'later-lower' | null;
  why: Reasons;
}

/** One article's version of a quotation. */
export interface QuotationVersionView {
  article: ArticleCard;
  sentence: number;
  form: QuotationForm;
  text: string;
  difference: { text: string; change: 'kept' | 'left-out' | 'put-in' }[];
}

/** One utterance and who carries it how; the fullest version first. */
export interface QuotationView {
  id: string;
  speaker: string | null;
  channel: string | null;
  text: string;
  versions: QuotationVersionView[];
}

/** An article of the story in the coverage list. */
export interface CoverageView {
  article: ArticleCard;
  /** Outlets whose text this one shares (copies of one agency text); empty for an independent report. */
  sharesTextWith: string[];
  /** A sentence the copies share, as the proof; null for an independent report. */
  proof: string | null;
  /** Why it counts as the same story; null for the article in the tab. */
  why: { terms: string[]; names: string[]; numbers: string[]; dayGap: number | null } | null;
}

/** Everything the panel shows of a story, as seen from the article in the reader's tab. */
export interface StoryView {
  article: ArticleCard;
  /** Sentences read in the article. */
  sentences: number;
  /** Other outlets that tell the story, and how many of them report independently. */
  outlets: number;
  independent: number;
  differing: FactView[];
  alike: FactView[];
  quotations: QuotationView[];
  only: Passage[];
  /** Statements that other articles bear and this full text does not; empty when this text is not full. */
  missing: Passage[];
  /** In time order, undated last. */
  coverage: CoverageView[];
  /** Articles the reader said tell another story, for taking that back. */
  rejected?: ArticleCard[];
  /** How many articles the library was searched for. */
  searched: number;
}

/** The answer to a highlighted sentence. */
export interface CorroborationView {
  /** The sentence asked about, and the article it stands in. */
  asked: Passage;
  /** Passages of other outlets on the same fact, grouped by article, best first. */
  answers: {
    article: ArticleCard;
    /** Outlets whose text this one shares; empty for an independent report. */
    sharesTextWith: string[];
    passages: (Passage & { agreement: 'same' | 'differs'; score: number; why: Reasons })[];
  }[];
  /** How many independent sources those are: copies of one text are one, copies of the article asked about none. */
  independent: number;
  /** The utterance that the sentence and all of those quote, its speaker their one source; null when they do not. */
  utterance: { speaker: string | null } | null;
  /** Articles whose nearest passages are likely to report the same fact, but not surely; shown apart. */
  perhaps: CorroborationView['answers'];
  /** Articles of the story without any such passage. `nearest` is the closest sentence, a different statement. */
  without: { article: ArticleCard; nearest: Passage | null }[];
  /** How many articles the library was searched for. */
  searched: number;
}
