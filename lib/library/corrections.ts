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

const saidOf =
  (verdict: CorrectionRecord['verdict']) =>
  async (db: LibraryDatabase, ids: string[]): Promise<Set<string>> => {
    const own = new Set(ids);
    const rows = await db.corrections.where('a').anyOf(ids).or('b').anyOf(ids).toArray();
    const said = rows.filter((row) => row.verdict === verdict);
    return new Set(said.flatMap(({ a, b }) => [a, b]).filter((id) => !own.has(id)));
  };

/** The ids the reader said tell another story than any of the given ids. */
export const separatedFrom = saidOf('different');

/** The ids the reader said tell the story of any of the given ids. */
export const joinedWith = saidOf('same');

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
