import type { Span } from '../text/sentences';
import { ordered } from './context-features';
import type { Finder, FoundDetail } from './details/link-details';
import { toComeCount } from './details/plan-details';
import type { Side } from './side';

const BY_FINDER: readonly Finder[] = ['surnames', 'states', 'degrees', 'words', 'owners'];

/** Names of the features of `conflictFeatures`, in order. */
export const CONFLICT_FEATURES = [
  ...BY_FINDER.map((finder) => `${finder}Found`),
  'countedAlike',
  'countedShare',
  'clashOnly',
  'dayAnchored',
  'detailNear',
  'quotedWordsApart',
  'toComeLeast',
  'toComeMost',
] as const;

/** How many telling words beside a detail are looked at on either side. */
const BESIDE = 3;

/** Stems of the telling words nearest to a stretch of a sentence. */
function besideStems(side: Side, span: Span): Set<string> {
  const telling = side.sentence.tokens.filter((_, k) => side.terms.inSequence[k]! >= 0);
  const before = telling.filter((token) => token.end <= span.start).slice(-BESIDE);
  const after = telling.filter((token) => token.start >= span.end).slice(0, BESIDE);
  return new Set([...before, ...after].map((token) => token.stem));
}

const wordsIn = ({ sentence }: Side, span: Span): number =>
  sentence.text.slice(span.start, span.end).split(' ').length;

/** How far the words around two sentences' conflicting details say that both are of one thing, in the order of `CONFLICT_FEATURES`. */
export function conflictFeatures(a: Side, b: Side, found: FoundDetail[]): number[] {
  const conflicts = found.filter(({ detail }) => detail.agreement === 'differs');
  let [countedAlike, countedShare, dayAnchored, near, wordsApart] = [0, 0, 0, 0, 0];
  for (const { by, detail } of conflicts) {
    const beside = besideStems(b, detail.b);
    const shared = [...besideStems(a, detail.a)].filter((stem) => beside.has(stem)).length;
    near = Math.max(near, shared);
    if (detail.kind === 'date') dayAnchored = Math.max(dayAnchored, shared);
    if (by === 'quoted' || by === 'words') wordsApart += Math.max(wordsIn(a, detail.a), wordsIn(b, detail.b));
    const x = a.sentence.quantities.find(({ start }) => start === detail.a.start);
    const y = b.sentence.quantities.find(({ start }) => start === detail.b.start);
    if (by !== 'quantities' || !x || !y) continue;
    const alike = x.of.filter((stem) => y.of.includes(stem)).length;
    countedAlike = Math.max(countedAlike, alike);
    countedShare = Math.max(countedShare, alike / Math.max(1, Math.min(x.of.length, y.of.length)));
  }
  return [
    ...BY_FINDER.map((finder) => conflicts.filter(({ by }) => by === finder).length),
    countedAlike,
    countedShare,
    conflicts.length > 0 && found.length === conflicts.length ? 1 : 0,
    dayAnchored,
    near,
    wordsApart,
    ...ordered(toComeCount(a.sentence), toComeCount(b.sentence)),
  ];
}
