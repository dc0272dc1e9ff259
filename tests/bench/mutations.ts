import { compareStory } from '../../lib/comparison/compare-story';
import type { StoryArticle } from '../../lib/comparison/comparison';
import type { Learned } from '../../lib/comparison/learned';

/** What is changed in a copy of an article. */
export type Mutation = 'number' | 'day' | 'name' | 'negation' | 'speaker' | 'quoted word';

/** A changed sentence and where the change stands in it. */
export interface Mutated {
  text: string;
  start: number;
  end: number;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const replaced = (text: string, start: number, end: number, by: string): Mutated => ({
  text: text.slice(0, start) + by + text.slice(end),
  start,
  end: start + by.length,
});

/** One way to change a sentence for each kind of mutation; null where the sentence holds nothing of the kind. */
export const MUTATIONS: Record<Mutation, (text: string) => Mutated | null> = {
  number: (text) => {
    const match = /(?<![\w.,:$-])\d{1,4}(?= [a-z]{3,})(?! (?:pm|am)\b)/.exec(text);
    return (
      match && replaced(text, match.index, match.index + match[0].length, String(Number(match[0]) * 2 + 3))
    );
  },
  day: (text) => {
    const match = new RegExp(`\\b(?:${DAYS.join('|')})\\b`).exec(text);
    const other = match && DAYS[(DAYS.indexOf(match[0]) + 2) % 7];
    return match && other ? replaced(text, match.index, match.index + match[0].length, other) : null;
  },
  name: (text) => {
    const match = /(?<=[a-z,] )\p{Lu}\p{Ll}{3,}(?=(?:['’]s)? [a-z])/u.exec(text);
    if (
      !match ||
      DAYS.includes(match[0]) ||
      /^(?:January|February|March|April|June|July|August|September|October|November|December)$/.test(match[0])
    )
      return null;
    return replaced(text, match.index, match.index + match[0].length, 'Delgrove');
  },
  negation: (text) => {
    const match = /\b(?:was|were|is|are|will|would|has|had|have|could|should)(?= [a-z])(?! not\b)/.exec(text);
    return match && replaced(text, match.index + match[0].length, match.index + match[0].length, ' not');
  },
  speaker: (text) => {
    const match =
      /(?<=\bsaid )\p{Lu}\p{Ll}{3,}|(?<=\p{Ll} |^)\p{Lu}\p{Ll}{3,}(?= (?:said|told|added)\b)/u.exec(text);
    return match && replaced(text, match.index, match.index + match[0].length, 'Delgrove');
  },
  'quoted word': (text) => {
    const quotation = /[“"]([^”"“]{20,})[”"]/.exec(text);
    const word = quotation && /(?<= )[a-z]{5,}(?= )/.exec(quotation[1]!);
    if (!quotation || !word) return null;
    const start = quotation.index + 1 + word.index;
    return replaced(text, start, start + word[0].length, 'marble');
  },
};

/** How many changes of a kind were made, and how many were named as a differing detail in the changed words. */
export type MutationReport = Record<Mutation, { made: number; caught: number }>;

/** Copies each article, changes one detail in some sentences of the copy, compares the two, and counts the changes that are named. */
export function reportMutations(articles: { article: StoryArticle; learned?: Learned }[]): MutationReport {
  const kinds = Object.keys(MUTATIONS) as Mutation[];
  const report = Object.fromEntries(kinds.map((kind) => [kind, { made: 0, caught: 0 }])) as MutationReport;
  articles.forEach(({ article, learned }, turn) => {
    const sentences = [...article.sentences];
    const made: { kind: Mutation; sentence: number; change: Mutated }[] = [];
    // Every third sentence at most is changed, each in another way, so that the copy stays a copy.
    article.sentences.forEach((text, s) => {
      if (s % 3 !== turn % 3 || text.length < 40) return;
      for (let k = 0; k < kinds.length; k++) {
        const kind = kinds[(s + k + turn) % kinds.length]!;
        const change = MUTATIONS[kind](text);
        if (!change) continue;
        sentences[s] = change.text;
        made.push({ kind, sentence: s, change });
        break;
      }
    });
    const copy: StoryArticle = { ...article, id: `${article.id}-copy`, outlet: 'Copy', sentences };
    const { links } = compareStory([article, copy], learned ? { learned } : {});
    for (const { kind, sentence, change } of made) {
      report[kind].made++;
      const link = links.find(({ a, b }) => a.sentence === sentence && b.sentence === sentence);
      const named = link?.details.some(
        ({ agreement, b }) => agreement === 'differs' && b.start < change.end + 1 && change.start - 1 < b.end,
      );
      if (link?.agreement === 'differs' && named) report[kind].caught++;
    }
  });
  return report;
}
