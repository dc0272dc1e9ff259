import type { Reasons } from './comparison';
import type { Side } from './side';
import type { Vocabulary } from './vocabulary';

/** How many shared terms are told. */
const MOST = 6;

/** Why two sentences were held to report one fact: the shared telling words as `a` writes them, the shared names, the shared figures. */
export function reasonsFor(a: Side, b: Side, vocabulary: Vocabulary): Reasons {
  const shared = a.terms.ids.filter((id) => b.terms.ids.includes(id));
  shared.sort((x, y) => vocabulary.weight[y]! - vocabulary.weight[x]!);
  const terms: string[] = [];
  const numbers: string[] = [];
  for (const id of shared) {
    const stem = vocabulary.stems[id]!;
    const token = a.sentence.tokens.find((t) => t.stem === stem);
    if (/^\d/.test(stem)) numbers.push(token?.text ?? stem);
    else if (!a.terms.inName[a.terms.ids.indexOf(id)] && terms.length < MOST) terms.push(token?.text ?? stem);
  }
  const names = a.sentence.names
    .filter((_, k) => {
      const own = a.terms.clusters[k];
      return own !== undefined && b.terms.names.includes(own);
    })
    .map((name) => name.text);
  return { terms, names: [...new Set(names)], numbers };
}
