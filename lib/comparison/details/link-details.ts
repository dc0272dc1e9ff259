import type { Quantity } from '../../text/numbers';
import { overlaps } from '../../text/sentences';
import type { Detail } from '../comparison';
import type { ReadSentence } from '../read-story';
import { dateDetails } from './date-details';
import { degreeDetails } from './degree-details';
import { ofTwoEvents } from './former-events';
import { momentDetails } from './moment-details';
import type { Namesakes } from './namesakes';
import { outcomeDetails } from './outcome-details';
import { ownerDetails } from './owner-details';
import { planDetails } from './plan-details';
import { postDetails } from './post-details';
import { quantitiesAgree, sameThing } from './quantity-match';
import { quotedDetails } from './quoted-details';
import { spellingDetails } from './spelling-details';
import { wordDifferences } from './word-differences';

/** Units whose figures are held against each other elsewhere, or name different things too easily. */
const APART = new Set(['year', 'time', 'rank', 'score']);

/** Whether two amounts of one unit are the only ones of it in their sentences, so that they are likely of one thing. */
function areLone(a: ReadSentence, x: Quantity, b: ReadSentence, y: Quantity): boolean {
  if (x.unit !== y.unit || x.unit === null || APART.has(x.unit)) return false;
  return [a, b].every(({ quantities }) => quantities.filter(({ unit }) => unit === x.unit).length === 1);
}

function quantityDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const pairs: { x: Quantity; y: Quantity; fit: number }[] = [];
  for (const x of a.quantities) {
    for (const y of b.quantities) {
      if (!sameThing(x, y) && !areLone(a, x, b, y)) continue;
      if (!quantitiesAgree(x, y) && ofTwoEvents(a, x, b, y)) continue;
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
function surnameDetails(a: ReadSentence, b: ReadSentence, namesakes: Namesakes): Detail[] {
  const details: Detail[] = [];
  for (const x of a.names) {
    for (const y of b.names) {
      if (x.words.length < 2 || y.words.length < 2 || x.words.length !== y.words.length) continue;
      const [first, other] = [x.words[0]!, y.words[0]!];
      if (x.words[x.words.length - 1] !== y.words[y.words.length - 1] || first[0] === other[0]) continue;
      if (namesakes(x, y)) continue;
      if (
        a.names.some((name) => name.words.includes(other)) ||
        b.names.some((name) => name.words.includes(first))
      )
        continue;
      details.push({
        kind: 'name',
        agreement: 'differs',
        a: { start: x.start, end: x.end },
        b: { start: y.start, end: y.end },
      });
    }
  }
  return details;
}

/** What found a detail. */
export type Finder =
  | 'quantities'
  | 'days'
  | 'surnames'
  | 'owners'
  | 'states'
  | 'degrees'
  | 'words'
  | 'moments'
  | 'posts'
  | 'plans'
  | 'spellings'
  | 'quoted';

/** A detail and what found it. */
export interface FoundDetail {
  by: Finder;
  detail: Detail;
}

/** The details two sentences share or differ in, each with the words on both sides and what found it. */
export function foundDetails(a: ReadSentence, b: ReadSentence, namesakes: Namesakes): FoundDetail[] {
  const found: FoundDetail[] = [];
  const add = (by: Finder, details: Detail[]) => {
    for (const detail of details) found.push({ by, detail });
  };
  // What these find adds nothing where a differing detail of the same words is there already.
  const addNew = (by: Finder, details: Detail[]) => {
    for (const extra of details) {
      const known = found.some(
        ({ detail: d }) =>
          d.agreement === 'differs' && (overlaps(d.a, extra.a) || (by !== 'words' && overlaps(d.b, extra.b))),
      );
      if (!known) found.push({ by, detail: extra });
    }
  };
  add('quantities', quantityDetails(a, b));
  add('days', dateDetails(a, b));
  add('surnames', surnameDetails(a, b, namesakes));
  add('owners', ownerDetails(a, b));
  add('states', outcomeDetails(a, b));
  add('degrees', degreeDetails(a, b));
  addNew('words', wordDifferences(a, b));
  addNew('moments', momentDetails(a, b));
  addNew('posts', postDetails(a, b));
  addNew('plans', planDetails(a, b));
  addNew('spellings', spellingDetails(a, b));
  addNew('quoted', quotedDetails(a, b));
  return found;
}
