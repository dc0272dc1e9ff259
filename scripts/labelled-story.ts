import { normalizeDate } from '../lib/article/date-text';
import type { FactKind, StoryArticle } from '../lib/comparison/comparison';

/** A story with its labels. Places are "article id:sentence", both as in `articles`. */
export interface LabelledStory {
  id: string;
  articles: StoryArticle[];
  links: { a: string; b: string; rel: 'same' | 'differs'; kind: FactKind }[];
  facts: {
    label: string;
    kind: FactKind;
    status: 'agree' | 'differs';
    values: { at: string; value: string }[];
  }[];
  only: string[];
  boilerplate: string[];
}

/** An article of a labelled story as its file has it. */
export interface LabelledArticle {
  id: string | number;
  outlet?: string;
  title?: string;
  date?: string | null;
  sentences: string[];
}

/** An article of a labelled story as the comparison reads it. */
export function storyArticle({ id, outlet, title, date, sentences }: LabelledArticle): StoryArticle {
  return {
    id: String(id),
    outlet: outlet ?? '',
    title: title ?? '',
    publishedAt: typeof date === 'string' ? normalizeDate(date) : null,
    completeness: 'full',
    sentences,
  };
}
