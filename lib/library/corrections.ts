import type { LibraryDatabase } from './database';

const ordered = (x: string, y: string): [string, string] => (x < y ? [x, y] : [y, x]);

/** Notes that two articles tell different stories; saying it twice changes nothing. */
export async function separateArticles(
  db: LibraryDatabase,
  x: string,
  y: string,
  now: number,
): Promise<void> {
  const [a, b] = ordered(x, y);
  await db.corrections.put({ a, b, verdict: 'different', at: now });
}

/** Takes back that two articles tell different stories. */
export async function rejoinArticles(db: LibraryDatabase, x: string, y: string): Promise<void> {
  await db.corrections.delete(ordered(x, y));
}

/** The ids the reader said tell another story than any of the given ids. */
export async function separatedFrom(db: LibraryDatabase, ids: string[]): Promise<Set<string>> {
  const own = new Set(ids);
  const rows = await db.corrections.where('a').anyOf(ids).or('b').anyOf(ids).toArray();
  return new Set(rows.flatMap(({ a, b }) => [a, b]).filter((id) => !own.has(id)));
}

/** Hands an article's corrections over to the id it is stored under from now on. */
export async function moveCorrections(db: LibraryDatabase, from: string, to: string): Promise<void> {
  const rows = await db.corrections.where('a').equals(from).or('b').equals(from).toArray();
  for (const row of rows) {
    const other = row.a === from ? row.b : row.a;
    await db.corrections.delete([row.a, row.b]);
    const [a, b] = ordered(to, other);
    if (a !== b) await db.corrections.put({ ...row, a, b });
  }
}
