import { tokenize } from '../text/tokens';
import { bigramKey, type Usage, usageOf } from './anchor-features';
import { clausesOf } from './clauses';
import { tollOf } from './details/quantity-match';
import { type Likeness, likenessOver } from './likeness';
import { wordSequence, wordSequences } from './longest-run';
import { quotedTokens } from './quoted-tokens';
import type { ReadArticle } from './read-story';
import { articleStarts, makeScoreTable, type ScoreTable } from './score-table';
import { sharersOf } from './sharers';
import type { Side } from './side';
import { ascending } from './sort-numbers';
import { makeVocabulary, type Vocabulary } from './vocabulary';

/** A pair of sentences of two articles worth a closer look; `i` and `j` are story-wide numbers, `i` of the earlier article. */
export interface Candidate {
  i: number;
  j: number;
  likeness: Likeness;
}

/** A story made ready for scoring. */
export interface Ground {
  story: ReadArticle[];
  /** Where each article's sentences begin in the story-wide numbering. */
  starts: number[];
  /** One a sentence, story-wide. */
  sides: Side[];
  vocabulary: Vocabulary;
  tellingWord: (id: number) => boolean;
  usage: Usage;
  candidates: Candidate[];
  /** The plain likeness of every pair that was looked at, 0 to 1. */
  plain: ScoreTable;
}

/**
 * Pairs less like than this are not looked at more closely; of the labelled links 91 in 100 are candidates. In stories of many articles the least rises with
 * their number: a sentence has pairs enough there, and from .04 to .06, in stories of twenty, lie a quarter of the pairs and one link in a hundred.
 */
const LEAST_LIKENESS = 0.025;
const LEAST_LIKENESS_AN_ARTICLE = 0.003;

/**
 * How many of another article's sentences are looked at for a sentence, nearest first: the first figure over the number of articles, the second over its
 * square in stories of many articles, so that the work grows with the sentences and no faster. Three articles have 16, eight 6, twenty one.
 */
const LOOKED_AT = 48;
const LOOKED_AT_MANY = 400;

/** How like two sentences are before any learning: the mean of what each covers of the other and the cosine. */
export function plainScore(likeness: Likeness): number {
  return (likeness.left + likeness.right + 2 * likeness.cosine) / 4;
}

const NO_WORDS = wordSequence([]);

function bigramsOf(sequence: number[]): number[] {
  const keys: number[] = [];
  for (let k = 1; k < sequence.length; k++) keys.push(bigramKey(sequence[k - 1]!, sequence[k]!));
  return ascending(keys);
}

/** Reads terms, likenesses and candidates of a story. Boilerplate and sentences without a telling term are never candidates. */
export function makeGround(story: ReadArticle[]): Ground {
  const vocabulary = makeVocabulary(story);
  const starts = articleStarts(story);
  const measure = likenessOver(vocabulary);
  const flat = story.flatMap((article) => article.sentences);
  const titles = story.map(({ source }) => new Set(tokenize(source.title).map((token) => token.stem)));
  const words = wordSequences(
    vocabulary.sentences.map(({ all }) => all),
    vocabulary.functionWords.length,
  );
  const sides = flat.map((sentence, at): Side => {
    const terms = vocabulary.sentences[at]!;
    const article = story[sentence.article]!;
    const quoted = quotedTokens(sentence);
    const title = titles[sentence.article]!;
    const headline = terms.ids.reduce(
      (sum, id) => sum + (title.has(vocabulary.stems[id]!) ? vocabulary.weight[id]! : 0),
      0,
    );
    const clauses = clausesOf(sentence.text, sentence.tokens)
      .map((clause) =>
        clause.filter((k) => terms.inSequence[k] !== -1).map((k) => terms.sequence[terms.inSequence[k]!]!),
      )
      .filter((clause) => clause.length > 1);
    return {
      sentence,
      terms,
      depth: sentence.index / Math.max(1, article.sentences.length - 1),
      headline: terms.mass > 0 ? headline / terms.mass : 0,
      words: words[at]!,
      quoted: quoted.size > 0 ? wordSequence(terms.all.filter((_, k) => quoted.has(k))) : NO_WORDS,
      bigrams: bigramsOf(terms.sequence),
      clauses,
    };
  });
  // Two tolls may be told without another word in common.
  const tolls = flat.map((sentence) => sentence.quantities.some((quantity) => tollOf(quantity) !== null));
  const candidates: Candidate[] = [];
  const most = Math.max(
    1,
    Math.round(Math.min(LOOKED_AT / story.length, LOOKED_AT_MANY / story.length ** 2)),
  );
  const sharing = sharersOf(
    sides.map(({ sentence, terms }) => (sentence.boilerplate ? [] : terms.ids)),
    sides.map(({ terms }) => terms.norm),
    vocabulary.weight,
    starts,
    most,
  );
  // By the earlier sentence of each pair.
  const looked: number[][] = sides.map(() => []);
  for (let i = 0; i < sides.length; i++) {
    if (flat[i]!.boilerplate) continue;
    for (const j of sharing(i)) looked[Math.min(i, j)]!.push(Math.max(i, j));
  }
  for (let i = 0; i < sides.length; i++) {
    if (!tolls[i] || flat[i]!.boilerplate) continue;
    for (let j = starts[flat[i]!.article + 1]!; j < sides.length; j++) {
      if (tolls[j] && !flat[j]!.boilerplate) looked[i]!.push(j);
    }
  }
  const least = Math.max(LEAST_LIKENESS, LEAST_LIKENESS_AN_ARTICLE * story.length);
  const pairs: { i: number; j: number }[] = [];
  const scores: number[] = [];
  for (let i = 0; i < sides.length; i++)
    for (const j of ascending(looked[i]!)) {
      const likeness = measure(sides[i]!.terms, sides[j]!.terms);
      const score = plainScore(likeness);
      pairs.push({ i, j });
      scores.push(score);
      if (score >= least || (tolls[i] && tolls[j])) candidates.push({ i, j, likeness });
    }
  return {
    story,
    starts,
    sides,
    vocabulary,
    tellingWord: (id) => vocabulary.functionWords[id] === false,
    usage: usageOf(sides, story.length, vocabulary.stems),
    candidates,
    plain: makeScoreTable(starts, pairs, scores),
  };
}
