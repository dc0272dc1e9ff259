import { sameName } from '../text/names';
import type { Quantity } from '../text/numbers';
import type { Detail } from './comparison';
import { dateDetails } from './date-details';
import { quantitiesAgree, sameThing } from './quantity-match';
import type { ReadSentence } from './read-story';
import { wordDifferences } from './word-differences';

/** Nouns that a person or body holds towards another: "the mayor's lawyer" against "the governor's lawyer" names another person. */
const ROLES = new Set(
  `envoy lawyer attorney spokesman spokeswoman spokesperson minister ministry secretary adviser advisor aide ambassador wife husband son daughter
  brother sister father mother mayor governor campaign administration chief deputy representative committee department lawsuit company office`.split(
    /\s+/,
  ),
);
/** How many words may stand between an owner and the role ("Hill's new special envoy"). */
const ROLE_REACH = 3;

interface Owned {
  role: string;
  owner: string[];
  start: number;
  end: number;
}

function ownedRoles(sentence: ReadSentence): Owned[] {
  const owned: Owned[] = [];
  for (const name of sentence.names) {
    if (!/^['’](?:s\b|\s)/.test(sentence.text.slice(name.end))) {
      // "the Biden administration's special envoy": the owner is the name and the common noun after it.
      const after = /^\s\p{Ll}+(?=['’]s\b)/u.exec(sentence.text.slice(name.end));
      if (!after) continue;
      const end = name.end + after[0].length;
      const role = roleAfter(sentence, end);
      if (role) owned.push({ role: role.word, owner: name.words, start: name.start, end: role.end });
      continue;
    }
    const role = roleAfter(sentence, name.end);
    if (role) owned.push({ role: role.word, owner: name.words, start: name.start, end: role.end });
  }
  return owned;
}

function roleAfter(sentence: ReadSentence, at: number): { word: string; end: number } | null {
  const from = sentence.tokens.findIndex((token) => token.start >= at && token.word !== 's');
  if (from < 0) return null;
  for (const token of sentence.tokens.slice(from, from + ROLE_REACH)) {
    if (/[,;:.]/.test(sentence.text.slice(at, token.start).replace(/^['’]s/, ''))) return null;
    if (ROLES.has(token.word)) return { word: token.word, end: token.end };
  }
  return null;
}

function quantityDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const pairs: { x: Quantity; y: Quantity; fit: number }[] = [];
  for (const x of a.quantities) {
    for (const y of b.quantities) {
      if (!sameThing(x, y)) continue;
      const shared = x.of.filter((stem) => y.of.includes(stem)).length;
      pairs.push({ x, y, fit: (quantitiesAgree(x, y) ? 10 : 0) + shared });
    }
  }
  pairs.sort((p, q) => q.fit - p.fit);
  const used = new Set<Quantity>();
  const details: Detail[] = [];
  for (const { x, y } of pairs) {
    if (used.has(x) || used.has(y)) continue;
    used.add(x).add(y);
    const agreement = quantitiesAgree(x, y) ? 'same' : 'differs';
    details.push({
      kind: 'quantity',
      agreement,
      a: { start: x.start, end: x.end },
      b: { start: y.start, end: y.end },
    });
  }
  return details;
}

/** Names of one surname with other first names: two people of a family, or one misnamed. */
function surnameDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const details: Detail[] = [];
  for (const x of a.names) {
    for (const y of b.names) {
      if (x.words.length < 2 || y.words.length < 2 || x.words.length !== y.words.length) continue;
      const [first, other] = [x.words[0]!, y.words[0]!];
      if (x.words[x.words.length - 1] !== y.words[y.words.length - 1] || first[0] === other[0]) continue;
      if (a.names.some((name) => name.words.includes(other)) || b.names.some((name) => name.words.includes(first))) continue;
      details.push({ kind: 'name', agreement: 'differs', a: { start: x.start, end: x.end }, b: { start: y.start, end: y.end } });
    }
  }
  return details;
}

/** The details two linked sentences share or differ in, each with the words on both sides. */
export function linkDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const details = [...quantityDetails(a, b), ...dateDetails(a, b), ...surnameDetails(a, b)];
  for (const x of ownedRoles(a)) {
    for (const y of ownedRoles(b)) {
      if (x.role !== y.role) continue;
      const agreement = sameName(x.owner, y.owner) ? 'same' : 'differs';
      details.push({
        kind: 'name',
        agreement,
        a: { start: x.start, end: x.end },
        b: { start: y.start, end: y.end },
      });
    }
  }
  // A word-by-word difference adds nothing where a detail of the same words is there already.
  for (const extra of wordDifferences(a, b)) {
    if (!details.some((d) => d.agreement === 'differs' && d.a.start < extra.a.end && extra.a.start < d.a.end)) details.push(extra);
  }
  return details;
}
