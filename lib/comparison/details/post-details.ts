import type { Token } from '../../text/tokens';
import type { Detail } from '../comparison';
import type { ReadSentence } from '../read-story';
import { onceASentence } from './once-a-sentence';

/** Standings below another: "deputy director" is not "director". */
const BELOW = new Set('deputy assistant acting vice interim associate junior'.split(' '));
const POSTS = new Set(
  `director attorney minister president secretary chief manager editor governor mayor commissioner general sheriff chairman principal professor
  coach prosecutor administrator superintendent`.split(/\s+/),
);

/** A post that a sentence names, with the standing below it, if any. */
const postsOf = onceASentence(({ tokens }): { post: Token; below: Token | null }[] =>
  tokens.flatMap((post, k) => {
    if (!POSTS.has(post.word)) return [];
    const before = tokens.slice(Math.max(0, k - 2), k);
    return [{ post, below: before.find((token) => BELOW.has(token.word)) ?? null }];
  }),
);

/** Where one sentence gives a post and the other one below it. */
export function postDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const details: Detail[] = [];
  const [left, right] = [postsOf(a), postsOf(b)];
  for (const x of left) {
    const same = right.filter(({ post }) => post.word === x.post.word);
    if (same.length === 0 || same.some((y) => y.below?.word === x.below?.word)) continue;
    const y = same[0]!;
    details.push({
      kind: 'name',
      agreement: 'differs',
      a: { start: (x.below ?? x.post).start, end: x.post.end },
      b: { start: (y.below ?? y.post).start, end: y.post.end },
    });
  }
  return details;
}
