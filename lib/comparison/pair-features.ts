import type { Likeness } from './likeness';
import { longestRun } from './longest-run';
import { bestClause, quantityEvidence, sharedBigrams, yearsApart } from './pair-overlaps';
import type { Side } from './side';
import type { Vocabulary } from './vocabulary';

/** Names of the features of `pairFeatures`, in order. */
export const PAIR_FEATURES = [
  'cosine',
  'left',
  'right',
  'shared',
  'harmonic',
  'top',
  'second',
  'third',
  'count',
  'plainShared',
  'plainCosine',
  'plainTop',
  'unmatchedLeast',
  'unmatchedMost',
  'nameShared',
  'run',
  'runShare',
  'telling run',
  'bigrams',
  'namesBoth',
  'namesApart',
  'firstName',
  'figures',
  'thingsAgree',
  'thingsClash',
  'tolls',
  'tollsAgree',
  'tollsClash',
  'datesSame',
  'datesApart',
  'yearsApart',
  'quoteRun',
  'quoteShare',
  'quotedBoth',
  'quotedOne',
  'quoteInOther',
  'speakerSame',
  'speakerApart',
  'speechBoth',
  'actorSame',
  'actorApart',
  'clauseBest',
  'clauseMass',
  'clauseBoth',
  'massShort',
  'massLong',
  'depthGap',
  'depthLeast',
  'depthMost',
  'headlineBoth',
  'headlineLeast',
  'early',
] as const;

/** How far into an article counts as its opening, in sentences. */
const OPENING = 3;

/**
 * What speaks for and against two sentences reporting one fact, in the order of `PAIR_FEATURES`. `tellingWord` says whether a word id (of
 * `SentenceTerms.all`) carries meaning.
 */
export function pairFeatures(
  a: Side,
  b: Side,
  likeness: Likeness,
  vocabulary: Vocabulary,
  tellingWord: (id: number) => boolean,
): number[] {
  const { weight, background } = vocabulary;
  let top = 0;
  let second = 0;
  let third = 0;
  let count = 0;
  let plain = 0;
  let plainDot = 0;
  let plainTop = 0;
  let named = 0;
  // The background weight of the rarest word, names apart, that the other sentence lacks.
  let unmatchedA = 0;
  let unmatchedB = 0;
  // Both lists ascend.
  const idsA = a.terms.ids;
  const idsB = b.terms.ids;
  for (let i = 0, j = 0; i < idsA.length || j < idsB.length; ) {
    if (j === idsB.length || idsA[i]! < idsB[j]!) {
      if (!a.terms.inName[i]) unmatchedA = Math.max(unmatchedA, background[idsA[i]!]!);
      i++;
      continue;
    }
    if (i === idsA.length || idsA[i] !== idsB[j]) {
      if (!b.terms.inName[j]) unmatchedB = Math.max(unmatchedB, background[idsB[j]!]!);
      j++;
      continue;
    }
    count++;
    const idf = weight[idsA[i]!]!;
    if (idf > third) {
      third = Math.min(idf, second);
      second = Math.min(Math.max(idf, second), top);
      top = Math.max(idf, top);
    }
    if (a.terms.inName[i] || b.terms.inName[j]) named += idf;
    else {
      plain += idf;
      plainDot += idf * idf;
      if (idf > plainTop) plainTop = idf;
    }
    i++;
    j++;
  }
  const run = longestRun(a.words, b.words, tellingWord);
  let namesBoth = 0;
  for (const name of a.terms.names) if (b.terms.names.includes(name)) namesBoth++;
  const namesApart = Math.min(a.terms.names.length, b.terms.names.length) - namesBoth;
  const firstName =
    a.terms.names.length > 0 && b.terms.names.length > 0
      ? a.terms.names[0] === b.terms.names[0]
        ? 1
        : -1
      : 0;
  const { figures, agree, clash, tolls, tollsAgree, tollsClash } = quantityEvidence(a.sentence, b.sentence);
  let datesSame = 0;
  for (const x of a.sentence.dates)
    for (const y of b.sentence.dates) if (x.from <= y.to && y.from <= x.to) datesSame++;
  const datesApart = a.sentence.dates.length > 0 && b.sentence.dates.length > 0 && datesSame === 0 ? 1 : 0;
  const quoteRun = longestRun(a.quoted, b.quoted, tellingWord);
  const quotesA = a.quoted.ids.length > 0;
  const quotesB = b.quoted.ids.length > 0;
  const shorter = Math.min(a.quoted.ids.length, b.quoted.ids.length);
  const inOther = Math.max(
    longestRun(a.quoted, b.words, tellingWord).telling,
    longestRun(b.quoted, a.words, tellingWord).telling,
  );
  const x = a.sentence.speaker;
  const y = b.sentence.speaker;
  const speakerSame = x && y && x.words[x.words.length - 1] === y.words[y.words.length - 1] ? 1 : 0;
  const p = a.sentence.actor;
  const q = b.sentence.actor;
  const actorSame = p && q && p.words[p.words.length - 1] === q.words[q.words.length - 1] ? 1 : 0;
  const clauseA = bestClause(a, b, weight);
  const clauseB = bestClause(b, a, weight);
  return [
    likeness.cosine,
    Math.min(likeness.left, likeness.right),
    Math.max(likeness.left, likeness.right),
    likeness.shared,
    likeness.left + likeness.right > 0
      ? (2 * likeness.left * likeness.right) / (likeness.left + likeness.right)
      : 0,
    top,
    second,
    third,
    count,
    plain,
    plainDot > 0 ? plainDot / Math.sqrt(a.terms.plainSquare * b.terms.plainSquare) : 0,
    plainTop,
    Math.min(unmatchedA, unmatchedB),
    Math.max(unmatchedA, unmatchedB),
    named,
    run.words,
    run.words / Math.max(1, Math.min(a.terms.all.length, b.terms.all.length)),
    run.telling,
    sharedBigrams(a.bigrams, b.bigrams, weight),
    namesBoth,
    namesApart,
    firstName,
    figures,
    agree,
    clash,
    tolls,
    tollsAgree,
    tollsClash,
    datesSame,
    datesApart,
    yearsApart(a.sentence, b.sentence),
    quoteRun.telling,
    shorter > 0 ? quoteRun.words / shorter : 0,
    quotesA && quotesB ? 1 : 0,
    quotesA !== quotesB ? 1 : 0,
    inOther,
    speakerSame,
    x && y && !speakerSame ? 1 : 0,
    x && y ? 1 : x || y ? 0.5 : 0,
    actorSame,
    p && q && !actorSame ? 1 : 0,
    Math.max(clauseA.share, clauseB.share),
    Math.max(clauseA.mass, clauseB.mass),
    Math.min(clauseA.share, clauseB.share),
    Math.min(a.terms.mass, b.terms.mass),
    Math.max(a.terms.mass, b.terms.mass),
    Math.abs(a.depth - b.depth),
    Math.min(a.depth, b.depth),
    Math.max(a.depth, b.depth),
    a.headline + b.headline,
    Math.min(a.headline, b.headline),
    (a.sentence.index < OPENING ? 1 : 0) + (b.sentence.index < OPENING ? 1 : 0),
  ];
}
