import type { Quantity } from '../text/numbers';
import type { Detail } from './comparison';
import { dateDetails } from './date-details';
import { outcomeDetails } from './outcome-details';
import { ownerDetails } from './owner-details';
import { quantitiesAgree, sameThing } from './quantity-match';
import type { ReadSentence } from './read-story';
import { wordDifferences } from './word-differences';

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

/** The details two linked sentences share or differ in, each with the words on both sides. */
export function linkDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const details = [
    ...quantityDetails(a, b),
    ...dateDetails(a, b),
    ...surnameDetails(a, b),
    ...ownerDetails(a, b),
    ...outcomeDetails(a, b),
  ];
  // A word-by-word difference adds nothing where a detail of the same words is there already.
  for (const extra of wordDifferences(a, b)) {
    if (!details.some((d) => d.agreement === 'differs' && d.a.start < extra.a.end && extra.a.start < d.a.end))
      details.push(extra);
  }
  return details;
}
