import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRun, wordSequence, wordSequences } from '../../lib/comparison/longest-run';

const telling = (id: number) => id % 2 === 1;

/** What `longestRun` promises, the slow way: every stretch of the one held against every stretch of the other. */
function slowly(a: number[], b: number[]) {
  let best = { words: 0, telling: 0 };
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++)
      for (let words = 1; i + words <= a.length && j + words <= b.length; words++) {
        const run = a.slice(i, i + words);
        if (run.join() !== b.slice(j, j + words).join()) break;
        const found = { words, telling: run.filter(telling).length };
        if (words > best.words || (words === best.words && found.telling > best.telling)) best = found;
      }
  return best;
}

it('many sequences at once are indexed as each is', () => {
  const lists = fc.array(fc.array(fc.nat(9), { maxLength: 12 }), { maxLength: 6 });
  fc.assert(
    fc.property(lists, (ids) => {
      expect(wordSequences(ids, 10)).toEqual(ids.map(wordSequence));
    }),
  );
});

describe('the longest run of words two sentences share', () => {
  const words = fc.array(fc.nat(5), { maxLength: 14 });
  it('is the one that holding every stretch against every other finds', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const found = longestRun(wordSequence(a), wordSequence(b), telling);
        expect(found).toEqual(slowly(a, b));
        expect(longestRun(wordSequence(b), wordSequence(a), telling)).toEqual(found);
      }),
    );
  });

  it('is the whole of a sentence held against itself', () => {
    expect(longestRun(wordSequence([4, 1, 4, 1, 4]), wordSequence([4, 1, 4, 1, 4]), telling)).toEqual({
      words: 5,
      telling: 2,
    });
  });
});
