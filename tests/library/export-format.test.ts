import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { holdArticle } from '../../lib/library/articles';
import { separateArticles } from '../../lib/library/corrections';
import { LibraryDatabase } from '../../lib/library/database';
import { writeSetting } from '../../lib/library/settings';
import { exportFile, exportLines } from '../../lib/services/export-library';
import { importLines, linesOf } from '../../lib/services/import-library';
import { madeArticle } from './made-articles';

const collect = async (lines: AsyncIterable<string>) => {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
};
async function* each(lines: string[]) {
  yield* lines;
}

async function filled(name: string) {
  const db = new LibraryDatabase(name);
  const a = await madeArticle();
  const b = await madeArticle({ address: null, title: 'Naïve “quotes”\nand lines' });
  await holdArticle(db, a);
  await holdArticle(db, b);
  await separateArticles(db, a.id, b.id, 7);
  await writeSetting(db, 'marks', false);
  return db;
}

describe('export and import', () => {
  it('carries everything over, and a second import changes nothing', async () => {
    const from = await filled('export-from');
    const to = new LibraryDatabase('export-to');
    const file = await exportFile(from, 0);
    const first = await importLines(to, linesOf(file.stream()));
    expect(first).toMatchObject({ added: 2, corrections: 1, settings: 1, damaged: [] });
    for (const table of ['articles', 'shards', 'profiles', 'corrections', 'settings'] as const) {
      expect(await to[table].toArray()).toEqual(await from[table].toArray());
    }
    expect(await importLines(to, linesOf(file.stream()))).toMatchObject({ added: 0, updated: 0, already: 2 });
  });

  it('reports a damaged line with its number and imports the rest', async () => {
    const lines = await collect(exportLines(await filled('export-damaged'), 0));
    lines.splice(1, 0, '{"type":"article","record":{"id":"x"', '{"type":"virus","record":{}}');
    const forged = JSON.parse(lines[3]!) as { record: { address: string } };
    forged.record.address = 'javascript:alert(1)';
    lines[3] = JSON.stringify(forged);
    const result = await importLines(new LibraryDatabase('import-damaged'), each(lines));
    expect(result.added).toBe(1);
    expect(result.damaged.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(result.damaged[2]?.why).toContain('address');
  });

  it.each([
    ['another file', ['hello']],
    ['nothing', []],
    ['a newer version', ['{"format":"second-source-library","version":99}']],
  ])('refuses %s as a whole with what to do', async (_name, lines) => {
    const db = new LibraryDatabase(`import-refused-${lines.length}-${lines[0]?.length}`);
    await expect(importLines(db, each(lines))).rejects.toThrow(/Choose a file|Update the extension/);
    expect(await db.articles.count()).toBe(0);
  });

  it('stops between two lines when told to, and keeps what it had read', async () => {
    const lines = await collect(exportLines(await filled('export-stop'), 0));
    const stop = new AbortController();
    async function* stopping() {
      yield* lines.slice(0, 2);
      stop.abort();
      yield* lines.slice(2);
    }
    const db = new LibraryDatabase('import-stop');
    expect(await importLines(db, stopping(), { signal: stop.signal })).toMatchObject({ added: 1 });
    expect(await db.articles.count()).toBe(1);
  });

  it('imports more than a batch, an article twice in the file once, and tells of its progress', async () => {
    const from = new LibraryDatabase('export-many');
    for (let i = 0; i < 60; i++)
      await holdArticle(from, await madeArticle({ address: `https://b.example/${i}` }));
    const lines = await collect(exportLines(from, 0));
    const db = new LibraryDatabase('import-many');
    const progress: number[] = [];
    const result = await importLines(db, each([...lines, lines[1]!]), {
      onProgress: (n) => progress.push(n),
    });
    expect(result).toMatchObject({ added: 60, already: 1, damaged: [] });
    expect(progress.length).toBeGreaterThan(1);
    const indexed = async (library: LibraryDatabase) => (await library.shards.toArray())[0]?.ids.sort();
    expect(await indexed(db)).toEqual(await indexed(from));
  });
});
