/** A source of numbers that is the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to below n. */
  roll(n: number): number;
  /** One of the list. */
  pick<T>(list: readonly T[]): T;
}

/** Dice from a seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed;
  const roll = (n: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n);
  };
  return { roll, pick: (list) => list[roll(list.length)]! };
}
