import type { CorrectionRecord, LibraryDatabase } from './database';

const ordered = (x: string, y: string): [string, string] => (x < y ? [x, y] : [y, x]);

const correct =
  (verdict: CorrectionRecord['verdict']) =>
  async (db: LibraryDatabase, x: string, y: string, now: number): Promise<void> => {
    const [a, b] = ordered(x, y);
    await db.corrections.put({ a, b, verdict, at: now });
  };

/** Notes that two articles tell different stories; saying it twice changes nothing, and takes back that they tell one. */
export const separateArticles = correct('different');

/** Notes that two articles tell one story; saying it twice changes nothing, and takes back that they tell different ones. */
export const joinArticles = correct('same');

/** Takes back what was said of two articles. */
export async function rejoinArticles(db: LibraryDatabase, x: string, y: string): Promise<void> {
  await db.corrections.delete(ordered(x, y));
}

/** What the reader said of some articles: the ids of those that tell another story than any of them, and of those that tell one's. */
export interface SaidOf {
  different: Set<string>;
  same: Set<string>;
}

/** What the reader said of any of the given articles and others. */
export const correctionsOf = (db: LibraryDatabase, ids: string[]): Promise<CorrectionRecord[]> =>
  db.corrections.where('a').anyOf(ids).or('b').anyOf(ids).toArray();

/** What some corrections say of the given articles, which stand for one. */
export function saidOf(corrections: CorrectionRecord[], ids: string[]): SaidOf {
  const own = new Set(ids);
  const said: SaidOf = { different: new Set(), same: new Set() };
  for (const { a, b, verdict } of corrections) {
    if (own.has(a) && !own.has(b)) said[verdict].add(b);
    if (own.has(b) && !own.has(a)) said[verdict].add(a);
  }
  return said;
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
