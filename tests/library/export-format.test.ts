import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { holdArticle } from '../../lib/library/articles';
import { joinArticles, separateArticles } from '../../lib/library/corrections';
import { LibraryDatabase } from '../../lib/library/database';
import { unfetched } from '../../lib/library/feeds';
import { writeSetting } from '../../lib/library/settings';
import { exportLines, gzipOf } from '../../lib/services/export-library';
import { collect, each, importAll } from '../services/jobs/job-bench';
import { expectIndexesAgree } from './expect-indexes-agree';
import { madeArticle } from './made-articles';

const FEED = {
  id: 'f1',
  address: 'https://harbour-news.example/feed.xml',
  movedTo: null,
  kind: 'feed' as const,
  title: 'Harbour News',
  outlet: 'Harbour News',
  language: 'en',
  country: null,
  origin: 'pasted' as const,
  addedAt: 3,
  paused: false,
};
const CARRIED = [
  'articles',
  'shards',
  'profiles',
  'days',
  'versions',
  'pins',
  'corrections',
  'fillingSites',
  'settings',
];

let count = 0;
const library = () => new LibraryDatabase(`export-${count++}`);

async function filled() {
  const db = library();
  const a = await madeArticle();
  const b = await madeArticle({ address: null, title: 'Naïve “quotes”\nand lines' });
  const c = await madeArticle({ address: 'https://c.example/1', day: 'undated', publishedAt: null });
  await holdArticle(db, { ...a, sentences: ['The bridge was closed.', 'It was old.'], addedAt: 0 });
  for (const article of [a, b, c]) await holdArticle(db, article);
  await separateArticles(db, a.id, b.id, 7);
  await joinArticles(db, a.id, c.id, 8);
  await db.pins.put({ id: a.id, at: 9 });
  await db.feeds.put({ ...FEED, ...unfetched(0), status: 'gone', etag: 'x', failures: 4 });
  await db.fillingSites.put({ host: 'harbour-news.example', since: 5 });
  await writeSetting(db, 'marks', false);
  await writeSetting(db, 'keepDays', 90);
  await db.settings.put({ key: 'indexVersion', value: 1 });
  return db;
}
const linesFrom = async (db: LibraryDatabase) => collect(exportLines(db, 0));
const fileOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
const gzipped = async (db: LibraryDatabase) =>
  new Uint8Array(await new Response(gzipOf(exportLines(db, 0))).arrayBuffer());

describe('export and import', () => {
  it('carries everything over, and a second import changes nothing', async () => {
    const from = await filled();
    const to = library();
    const file = fileOf(await gzipped(from));
    expect(await importAll(to, file, 'one')).toMatchObject({
      added: 3,
      others: 8,
      damagedCount: 0,
      cut: false,
    });
    await from.settings.delete('indexVersion');
    for (const table of CARRIED)
      expect(await to.table(table).toArray(), table).toEqual(await from.table(table).toArray());
    expect(await to.feeds.toArray()).toEqual([{ ...FEED, ...unfetched(0), nextFetchAt: expect.any(Number) }]);
    expect(await importAll(to, file, 'two')).toMatchObject({ added: 0, updated: 0, already: 3, others: 0 });
    await expectIndexesAgree(to);
  });

  it('reads an export of version 1, which has no last line and only articles, corrections and settings', async () => {
    const lines = (await linesFrom(await filled())).filter(
      (line) => !/"type":"(end|pin|feed|version)/.test(line),
    );
    lines[0] = lines[0]!.replace('"version":2', '"version":1');
    expect(await importAll(library(), each(lines))).toMatchObject({ added: 3, damagedCount: 0, cut: false });
  });

  it('reports a damaged line with its number and imports the rest', async () => {
    const lines = await linesFrom(await filled());
    lines.splice(1, 0, '{"type":"article","record":{"id":"x"', '{"type":"virus","record":{}}');
    const forged = JSON.parse(lines[3]!) as { record: { address: string } };
    forged.record.address = 'javascript:alert(1)';
    lines[3] = JSON.stringify(forged);
    const at = lines.findIndex((line) => line.includes('"type":"version"'));
    lines[at] = lines[at]!.replace('It was old.', 'It was new.');
    const result = await importAll(library(), each(lines));
    expect(result).toMatchObject({ added: 2, damagedCount: 4 });
    expect(result.damaged.map(({ line }) => line)).toEqual([2, 3, 4, at + 1]);
    expect(result.damaged[2]?.why).toContain('address');
    expect(result.damaged[3]?.why).toContain('hash');
  });

  it('keeps what came of a compressed file that is cut off, and says that it is cut', async () => {
    const from = library();
    for (let i = 0; i < 200; i++)
      await holdArticle(
        from,
        await madeArticle({ address: `https://cut.example/${i}`, title: `Report ${i * 7919}` }),
      );
    const whole = await gzipped(from);
    const result = await importAll(library(), fileOf(whole.slice(0, Math.floor(whole.length * 0.7))));
    expect(result.cut).toBe(true);
    expect(result.added).toBeGreaterThan(10);
    expect(result.added).toBeLessThan(200);
  });

  it('says of a plain file that lacks its end that it is cut, even between two lines', async () => {
    const lines = await linesFrom(await filled());
    expect((await importAll(library(), each(lines.slice(0, 3)))).cut).toBe(true);
    const gap = [...lines.slice(0, 2), ...lines.slice(3)];
    expect((await importAll(library(), each(gap))).cut).toBe(true);
  });

  it.each([
    ['another file', 'hello'],
    ['nothing', ''],
    ['a newer version', '{"format":"second-source-library","version":99}'],
    ['other compressed text', gzipSync('hello')],
  ])('refuses %s as a whole with what to do', async (_name, content) => {
    const db = library();
    await expect(importAll(db, new Blob([content]))).rejects.toThrow(/Choose a file|Update the extension/);
    expect(await db.jobs.count()).toBe(0);
  });

  it('keeps what the library says newer: a correction, an article, a setting once', async () => {
    const from = await filled();
    const lines = await linesFrom(from);
    const to = library();
    const a = await madeArticle({ sentences: ['Quite another text.', 'Of a later day.'], addedAt: 50 });
    await holdArticle(to, a);
    await importAll(to, each(lines));
    expect((await to.articles.get(a.id))?.sentences).toEqual(a.sentences);
    expect(await to.versions.where('articleId').equals(a.id).count()).toBe(2);
    await expectIndexesAgree(to);
  });

  it('is newline-delimited JSON under gzip, which other programs read', async () => {
    const text = gunzipSync(await gzipped(await filled())).toString('utf8');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ format: 'second-source-library', version: 2 });
    expect(lines.at(-1)).toEqual({ type: 'end', record: { records: lines.length - 2 } });
  });
});
