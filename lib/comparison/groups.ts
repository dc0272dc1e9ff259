/** Joins of numbered things into groups. */
export interface Groups {
  join(a: number, b: number): void;
  /** The groups of two or more, members in ascending order, groups by their first member. */
  all(): number[][];
}

/** An empty set of groups over `size` things. */
export function makeGroups(size: number): Groups {
  const parent = Array.from({ length: size }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    parent[i] = root;
    return root;
  };
  return {
    join(a, b) {
      const [x, y] = [find(a), find(b)];
      parent[Math.max(x, y)] = Math.min(x, y);
    },
    all() {
      const groups = new Map<number, number[]>();
      for (let i = 0; i < size; i++) groups.set(find(i), [...(groups.get(find(i)) ?? []), i]);
      return [...groups.values()].filter((group) => group.length > 1);
    },
  };
}
