import { ordered } from './context-features';
import type { Likeness } from './likeness';
import { bestClause, longestRun, quantityEvidence, sharedBigrams, yearsApart } from './pair-overlaps';
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

/** The background weight of the rarest word of one sentence, names apart, that the other lacks; both lists of ids ascend. */
function rarestUnmatched(from: Side, to: Side, background: Float64Array): number {
  let rarest = 0;
  for (let i = 0, j = 0; i < from.terms.ids.length; i++) {
    const id = from.terms.ids[i]!;
    while (j < to.terms.ids.length && to.terms.ids[j]! < id) j++;
    if (to.terms.ids[j] !== id && !from.terms.inName[i] && background[id]! > rarest) rarest = background[id]!;
  }
  return rarest;
}

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
  const tops = [0, 0, 0];
  let count = 0;
  let plain = 0;
  let plainDot = 0;
  let plainTop = 0;
  let named = 0;
  let plainA = 0;
  let plainB = 0;
  for (let i = 0; i < a.terms.ids.length; i++)
    if (!a.terms.inName[i]) plainA += weight[a.terms.ids[i]!]! ** 2;
  for (let j = 0; j < b.terms.ids.length; j++)
    if (!b.terms.inName[j]) plainB += weight[b.terms.ids[j]!]! ** 2;
  for (let i = 0, j = 0; i < a.terms.ids.length; i++) {
    const id = a.terms.ids[i]!;
    // Both lists ascend.
    while (j < b.terms.ids.length && b.terms.ids[j]! < id) j++;
    if (b.terms.ids[j] !== id) continue;
    count++;
    const idf = weight[id]!;
    if (idf > tops[0]!) tops.splice(0, 3, idf, tops[0]!, tops[1]!);
    else if (idf > tops[1]!) tops.splice(1, 2, idf, tops[1]!);
    else if (idf > tops[2]!) tops[2] = idf;
    if (a.terms.inName[i] || b.terms.inName[j]) named += idf;
    else {
      plain += idf;
      plainDot += idf * idf;
      if (idf > plainTop) plainTop = idf;
    }
  }
  const run = longestRun(a.terms.all, b.terms.all, tellingWord);
  const namesBoth = a.terms.names.filter((name) => b.terms.names.includes(name)).length;
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
  const quoteRun =
    a.quoted.length > 0 && b.quoted.length > 0
      ? longestRun(a.quoted, b.quoted, tellingWord)
      : { words: 0, telling: 0 };
  const shorter = Math.min(a.quoted.length, b.quoted.length);
  const inOther = Math.max(
    a.quoted.length > 0 ? longestRun(a.quoted, b.terms.all, tellingWord).telling : 0,
    b.quoted.length > 0 ? longestRun(b.quoted, a.terms.all, tellingWord).telling : 0,
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
    tops[0]!,
    tops[1]!,
    tops[2]!,
    count,
    plain,
    plainDot > 0 ? plainDot / Math.sqrt(plainA * plainB) : 0,
    plainTop,
    ...ordered(rarestUnmatched(a, b, background), rarestUnmatched(b, a, background)),
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
    a.quoted.length > 0 && b.quoted.length > 0 ? 1 : 0,
    a.quoted.length > 0 !== b.quoted.length > 0 ? 1 : 0,
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
