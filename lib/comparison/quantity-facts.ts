import type { Quantity } from '../text/numbers';
import type { ScoredPair } from './align';
import type { Ground } from './candidates';
import type { Fact, FactValue, Link } from './comparison';
import { makeGroups } from './groups';
import { placeOf } from './make-links';
import { quantitiesAgree } from './quantity-match';
import type { ReadSentence } from './read-story';

/** Words of a label taken from the text after a figure. */
const LABEL_WORDS = 5;

function labelOf(sentence: ReadSentence, quantity: Quantity): string {
  const after = /^[^,;:.()"“”—–]*/.exec(sentence.text.slice(quantity.end).replace(/^[\s-]+/, ''))?.[0] ?? '';
  const words = after.split(/\s+/).filter(Boolean).slice(0, LABEL_WORDS);
  const joint = words.findIndex(
    (word, i) => i > 0 && /^(?:and|or|but|which|who|that|und|et|y|e)$/i.test(word),
  );
  const kept = joint > 0 ? words.slice(0, joint) : words;
  if (kept.length > 0) return kept.join(' ');
  return sentence.text.slice(0, quantity.start).trim().split(/\s+/).slice(-LABEL_WORDS).join(' ');
}

/** A quantity's words as a value of a fact. */
export function quantityValue(ground: Ground, at: number, quantity: Quantity): FactValue {
  const { text } = ground.sides[at]!.sentence;
  return {
    place: placeOf(ground, at),
    span: { start: quantity.start, end: quantity.end },
    text: text.slice(quantity.start, quantity.end),
    amount: quantity.low === quantity.high ? quantity.low : null,
    bound: quantity.bound,
  };
}

/** Rows of quantities: the figures that linked sentences give for one thing, joined across articles. */
export function quantityFacts(
  ground: Ground,
  pairs: ScoredPair[],
  links: Link[],
): { fact: Fact; weight: number }[] {
  const nodes: { at: number; quantity: Quantity }[] = [];
  const index = new Map<Quantity, number>();
  ground.sides.forEach((side, at) => {
    for (const quantity of side.sentence.quantities) {
      index.set(quantity, nodes.length);
      nodes.push({ at, quantity });
    }
  });
  const groups = makeGroups(nodes.length);
  const strength = new Map<number, number>();
  pairs.forEach(({ i, j, score }, k) => {
    for (const detail of links[k]!.details) {
      if (detail.kind !== 'quantity') continue;
      const x = ground.sides[i]!.sentence.quantities.find((q) => q.start === detail.a.start);
      const y = ground.sides[j]!.sentence.quantities.find((q) => q.start === detail.b.start);
      if (!x || !y) continue;
      const [p, q] = [index.get(x)!, index.get(y)!];
      groups.join(p, q);
      for (const node of [p, q]) strength.set(node, Math.max(strength.get(node) ?? 0, score));
    }
  });
  return groups.all().map((members) => {
    const first = nodes[members[0]!]!;
    const values = members.map((m) => quantityValue(ground, nodes[m]!.at, nodes[m]!.quantity));
    const differs = members.some((m) =>
      members.some(
        (n) => nodes[m]!.at !== nodes[n]!.at && !quantitiesAgree(nodes[m]!.quantity, nodes[n]!.quantity),
      ),
    );
    const articles = new Set(values.map((value) => value.place.article)).size;
    const best = Math.max(...members.map((m) => strength.get(m) ?? 0));
    return {
      fact: {
        label: labelOf(ground.sides[first.at]!.sentence, first.quantity),
        kind: 'quantity',
        status: differs ? 'differs' : 'agree',
        values,
        why: {
          terms: [...new Set(members.flatMap((m) => nodes[m]!.quantity.of))].slice(0, 4),
          names: [],
          numbers: values.map((value) => value.text),
        },
      },
      weight: best * articles + (differs ? 4 : 2),
    };
  });
}
