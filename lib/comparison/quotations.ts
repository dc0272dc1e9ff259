import type { QuotedSpan } from '../text/quotes';
import type { ScoredPair } from './align';
import type { Ground } from './candidates';
import { channelOf } from './channels';
import type { Quotation, QuotationVersion } from './comparison';
import { makeGroups } from './groups';
import { longestRun, type WordSequence, wordSequence } from './longest-run';
import { placeOf } from './make-links';
import { quotationDifference } from './quotation-difference';

/** Two quoted stretches are one utterance when they share a run of so many words with so many telling ones in it, */
const RUN = 4;
const TELLING = 2;
/** or when a short one lies whole in the other and one speaker is named for both. */
const WHOLE = 1;
/** An utterance is told in indirect speech by a sentence linked to it with this score or more and of its speaker. */
const INDIRECT = 0.5;

interface Stretch {
  at: number;
  span: QuotedSpan;
  /** Its words, and how many of them carry meaning. */
  words: WordSequence;
  telling: number;
}

function stretchesOf(ground: Ground): Stretch[] {
  return ground.sides.flatMap(({ sentence, terms }, at) =>
    sentence.boilerplate
      ? []
      : sentence.quotations.map((span): Stretch => {
          const inside = sentence.tokens
            .map((token, k) => ({ token, k }))
            .filter(({ token }) => token.start >= span.start && token.end <= span.end);
          return {
            at,
            span,
            words: wordSequence(inside.map(({ k }) => terms.all[k]!)),
            telling: inside.filter(({ k }) => terms.inSequence[k]! >= 0).length,
          };
        }),
  );
}

/** Which stretches share a telling word: no others can be one utterance, and few do. */
function tellingSharers(
  stretches: Stretch[],
  isTelling: (word: number) => boolean,
): (k: number, l: number) => boolean {
  const holders = new Map<number, number[]>();
  const shared = stretches.map(({ words }, k) => {
    const others = new Set<number>();
    for (const word of new Set(words.ids)) {
      if (!isTelling(word)) continue;
      const known = holders.get(word) ?? [];
      for (const other of known) others.add(other);
      holders.set(word, [...known, k]);
    }
    return others;
  });
  return (k, l) => shared[Math.max(k, l)]!.has(Math.min(k, l));
}

/** The utterances that two or more articles carry, the most widely carried first, each with every article's version. */
export function quotationsOf(ground: Ground, pairs: ScoredPair[]): Quotation[] {
  const { sides } = ground;
  const stretches = stretchesOf(ground);
  const tellingWords = new Set<number>();
  for (const { terms } of sides)
    terms.all.forEach((word, k) => {
      if (terms.inSequence[k]! >= 0) tellingWords.add(word);
    });
  const isTelling = (word: number) => tellingWords.has(word);
  const shareOne = tellingSharers(stretches, isTelling);
  const speakerOf = (s: Stretch) => sides[s.at]!.sentence.speaker;
  const oneSpeaker = (x: Stretch, y: Stretch) => {
    const [p, q] = [speakerOf(x), speakerOf(y)];
    return p !== null && q !== null && p.words[p.words.length - 1] === q.words[q.words.length - 1];
  };
  const groups = makeGroups(stretches.length);
  stretches.forEach((x, k) => {
    for (let l = k + 1; l < stretches.length; l++) {
      const y = stretches[l]!;
      if (sides[x.at]!.sentence.article === sides[y.at]!.sentence.article) {
        // One quotation that runs over several sentences.
        if (y.at === x.at + 1 && !x.span.closesHere && !y.span.opensHere) groups.join(k, l);
        continue;
      }
      if (!shareOne(k, l)) continue;
      const { words: run, telling } = longestRun(x.words, y.words, isTelling);
      const shorter = Math.min(x.words.ids.length, y.words.ids.length);
      const whole = run === shorter && telling >= WHOLE && (shorter > 1 || oneSpeaker(x, y));
      if ((run >= RUN && telling >= TELLING) || (whole && (telling >= TELLING || oneSpeaker(x, y))))
        groups.join(k, l);
    }
  });
  const quotations = groups.all().flatMap((members): Quotation[] => {
    const byArticle = new Map<number, Stretch[]>();
    for (const m of members) {
      const { article } = sides[stretches[m]!.at]!.sentence;
      byArticle.set(article, [...(byArticle.get(article) ?? []), stretches[m]!]);
    }
    if (byArticle.size < 2) return [];
    const textOf = (own: Stretch[]) =>
      own.map(({ at, span }) => sides[at]!.sentence.text.slice(span.start, span.end).trim()).join(' ');
    const texts = [...byArticle.values()].map((own) => ({
      own,
      text: textOf(own),
      words: own.reduce((n, s) => n + s.words.ids.length, 0),
    }));
    texts.sort((p, q) => q.words - p.words || p.own[0]!.at - q.own[0]!.at);
    const fullest = texts[0]!.text;
    const versions = texts.map(({ own, text }): QuotationVersion => {
      const places = [...new Set(own.map(({ at }) => at))].map((at) => placeOf(ground, at));
      return { places, text, ...quotationDifference(fullest, text) };
    });
    const all = texts.flatMap(({ own }) => own);
    const speaker =
      all.map(speakerOf).find((s) => s?.named) ?? all.map(speakerOf).find((s) => s !== null) ?? null;
    versions.push(...indirectVersions(ground, pairs, all, [...byArticle.keys()], speaker?.words ?? null));
    const channel =
      all.map(({ at }) => channelOf(sides[at]!.sentence.text)).find((found) => found !== null) ?? null;
    return [{ speaker: speaker?.text ?? null, channel, text: fullest, versions }];
  });
  return quotations.sort((a, b) => b.versions.length - a.versions.length || b.text.length - a.text.length);
}

/** Articles without the quoted words whose linked sentence gives them in indirect speech. */
function indirectVersions(
  ground: Ground,
  pairs: ScoredPair[],
  stretches: Stretch[],
  quoting: number[],
  speaker: string[] | null,
): QuotationVersion[] {
  if (!speaker) return [];
  const carried = new Set(stretches.map(({ at }) => at));
  const found = new Map<number, number>();
  for (const { i, j, score } of pairs) {
    if (score < INDIRECT) break;
    if (carried.has(i) === carried.has(j)) continue;
    const at = carried.has(i) ? j : i;
    const { sentence } = ground.sides[at]!;
    if (quoting.includes(sentence.article) || found.has(sentence.article) || !sentence.speaker) continue;
    if (sentence.speaker.words[sentence.speaker.words.length - 1] === speaker[speaker.length - 1])
      found.set(sentence.article, at);
  }
  return [...found.values()].map((at) => ({
    places: [placeOf(ground, at)],
    form: 'indirect',
    text: ground.sides[at]!.sentence.text,
    difference: [],
  }));
}
