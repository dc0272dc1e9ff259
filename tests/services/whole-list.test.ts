import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { holdArticle, removeArticle } from '../../lib/library/articles';
import { LibraryDatabase } from '../../lib/library/database';
import {
  findArticles,
  findableOf,
  firstArticles,
  listArticles,
  NO_FILTER,
} from '../../lib/services/search-library';
import { WholeList } from '../../lib/services/whole-list';
import { madeArticle } from '../library/made-articles';

let db: LibraryDatabase;
let count = 0;
let list: () => Promise<string[]>;
const listed = vi.fn(async () => listArticles(db, NO_FILTER));
beforeEach(async () => {
  db = new LibraryDatabase(`whole-${count++}`);
  listed.mockClear();
  const whole = new WholeList(db, listed);
  list = () => whole.ids();
  for (const day of ['2025-03-01', '2025-03-02'])
    await holdArticle(db, await madeArticle({ address: `https://a.example/${day}`, day, publishedAt: day }));
});
const days = async () => (await db.articles.bulkGet(await list())).map((article) => article?.day);

it('the whole list is listed once, newest first', async () => {
  expect(await days()).toEqual(['2025-03-02', '2025-03-01']);
  expect(await days()).toEqual(['2025-03-02', '2025-03-01']);
  await db.settings.put({ key: 'marks', value: false });
  await list();
  expect(listed).toHaveBeenCalledOnce();
});

it('and anew after an article came or went', async () => {
  await list();
  await holdArticle(
    db,
    await madeArticle({ address: 'https://a.example/3', day: '2025-03-03', publishedAt: '2025-03-03' }),
  );
  expect(await days()).toEqual(['2025-03-03', '2025-03-02', '2025-03-01']);
  await removeArticle(db, (await list())[0]!);
  expect(await days()).toEqual(['2025-03-02', '2025-03-01']);
});

it('also after one came while it was being listed', async () => {
  let come: () => void = () => undefined;
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  listed.mockImplementationOnce(async () => {
    const before = await listArticles(db, NO_FILTER);
    await coming;
    return before;
  });
  const first = list();
  await vi.waitFor(() => expect(listed).toHaveBeenCalled());
  await holdArticle(
    db,
    await madeArticle({ address: 'https://a.example/4', day: '2025-03-04', publishedAt: '2025-03-04' }),
  );
  come();
  await first;
  expect(await list()).toHaveLength(3);
});

it('and after it could not be listed', async () => {
  listed.mockRejectedValueOnce(new Error('the database is closed'));
  await expect(list()).rejects.toThrow('closed');
  expect(await list()).toHaveLength(2);
});

it('until it is known the newest articles stand for it, unless something is looked for', async () => {
  const findable = findableOf(db);
  expect(await firstArticles(findable, { ...NO_FILTER, outlet: 'Harbour News' })).toBeNull();
  const first = await firstArticles(findable, NO_FILTER);
  const { ids } = await findArticles(findable, NO_FILTER);
  expect(first).toEqual(ids);
  expect(await firstArticles(findable, NO_FILTER)).toBeNull();
});
