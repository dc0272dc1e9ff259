import { type KeyedName, keyedName, sameKeyedName } from '../text/names';

/** Names that two of must share one of to be one name: their spelling keys, and initials with the single word that they spell. */
function marksOf({ words, keys, initials }: KeyedName): string[] {
  const marks = keys.map((key) => `key ${key}`);
  if (words.length === 1) marks.push(`initials ${words[0]}`);
  else if (initials.length >= 2) marks.push(`initials ${initials}`);
  return marks;
}

/**
 * Numbers the names of a story as they come: those that can be one (`sameKeyedName`) have one number, that of the first. A name is held against the longest
 * form of each so far.
 */
export function nameClusters(): (words: string[]) => number {
  const clusters: KeyedName[] = [];
  const known = new Map<string, number>();
  // A story has hundreds of names; only those with a mark in common are held against each other.
  const byMark = new Map<string, number[]>();
  const put = (name: KeyedName, cluster: number) => {
    clusters[cluster] = name;
    for (const mark of marksOf(name)) {
      const own = byMark.get(mark);
      if (!own) byMark.set(mark, [cluster]);
      else if (!own.includes(cluster)) own.push(cluster);
    }
  };
  const find = (own: KeyedName): number => {
    let first = clusters.length;
    for (const mark of marksOf(own))
      for (const cluster of byMark.get(mark) ?? [])
        if (cluster < first && sameKeyedName(clusters[cluster]!, own)) first = cluster;
    return first;
  };
  return (words) => {
    const key = words.join(' ');
    let cluster = known.get(key);
    if (cluster === undefined) {
      const own = keyedName(words);
      cluster = find(own);
      if (cluster === clusters.length || words.length > clusters[cluster]!.words.length) put(own, cluster);
      known.set(key, cluster);
    }
    return cluster;
  };
}
