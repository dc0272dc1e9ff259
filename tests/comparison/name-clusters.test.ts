import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameClusters } from '../../lib/comparison/name-clusters';
import { type KeyedName, keyedName, sameKeyedName } from '../../lib/text/names';

/** What `nameClusters` promises, the slow way: every name held against every other, in order. */
function slowly(names: string[][]): number[] {
  const longest: KeyedName[] = [];
  const known = new Map<string, number>();
  return names.map((words) => {
    const before = known.get(words.join(' '));
    if (before !== undefined) return before;
    const own = keyedName(words);
    const found = longest.findIndex((name) => sameKeyedName(name, own));
    const cluster = found < 0 ? longest.length : found;
    if (found < 0 || words.length > longest[found]!.words.length) longest[cluster] = own;
    known.set(words.join(' '), cluster);
    return cluster;
  });
}

describe('the names of a story', () => {
  it('are told apart as holding every name against every other does', () => {
    const word = fc.constantFrom(
      'anna',
      'aleksej',
      'aleksey',
      'north',
      'rail',
      'union',
      'of',
      'nru',
      'nu',
      'berg',
    );
    const names = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 25 });
    fc.assert(
      fc.property(names, (list) => {
        expect(list.map(nameClusters())).toEqual(slowly(list));
      }),
      { numRuns: 400 },
    );
  });

  it('are one in another spelling, by the surname alone and by initials', () => {
    const clusterOf = nameClusters();
    const [first, spelled, surname, union, initials] = [
      ['aleksej', 'berg'],
      ['aleksey', 'berg'],
      ['berg'],
      ['north', 'rail', 'union'],
      ['nru'],
    ].map(clusterOf);
    expect([spelled, surname]).toEqual([first, first]);
    expect(union).not.toBe(first);
    expect(initials).toBe(union);
  });
});
