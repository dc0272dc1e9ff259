import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FilesResult } from '../../lib/services/jobs/file-job';
import type { ImportResult } from '../../lib/services/jobs/import-job';
import { waitFor } from '../e2e/harness/wait-for';
import { readFixture } from '../library/stored-fixture';
import type { Dice } from './dice';
import { exportOf, madeRecords } from './made-export';
import { type SoakBrowser, VICTIMS } from './soak-browser';
import type { StoredLibrary } from './stored-library';

/** What a round works with. `name` is its own; `kill` waits a random while and kills something, until the round's kills are used up. */
export interface RoundTools {
  browser: SoakBrowser;
  dice: Dice;
  name: string;
  /** @returns whether something was killed. */
  kill(): Promise<boolean>;
}

/** One kind of work under kills; returns what was lost or done twice, a line each. */
export type Round = (tools: RoundTools) => Promise<string[]>;

const missing = (library: StoredLibrary, ids: string[], what: string) => {
  const held = new Set(library.articles.map(({ id }) => id));
  const lost = ids.filter((id) => !held.has(id));
  return lost.length > 0 ? [`${what}: ${lost.length} articles are lost`] : [];
};

const IMPORTED = 160;

/** An export is imported; every article is in once, and the job says so, also of one whose file was not read to its end. */
const importRound: Round = async ({ browser, dice, name, kill }) => {
  const records = await madeRecords(IMPORTED, name, dice);
  const ids = records.map(({ id }) => id);
  const file = join(browser.folder, `${name}.ndjson`);
  writeFileSync(file, exportOf(records));
  const faults: string[] = [];
  const before = new Set((await browser.settled()).jobs.map(({ id }) => id));
  await (await browser.page('backup')).locator('.file-field input[type=file]').setInputFiles(file);
  const jobOf = ({ jobs }: StoredLibrary) =>
    jobs.find(({ id, kind }) => kind === 'import' && !before.has(id));
  let told = 0;
  while (await kill()) {
    const result = jobOf(await browser.stored())?.result as ImportResult | undefined;
    if ((result?.added ?? 0) < told) faults.push(`import: ${told} were told to be in, then ${result?.added}`);
    told = Math.max(told, result?.added ?? 0);
  }
  const library = await browser.settled();
  const job = jobOf(library);
  const result = job?.result as ImportResult | undefined;
  const own = library.articles.filter(({ id }) => ids.includes(id)).length;
  if (told > 0 && !job) faults.push('import: the job is lost');
  if (job && job.state !== 'done') faults.push(`import: the job ended as ${job.state}: ${job.error}`);
  if (result && (result.added !== own || result.already !== 0 || result.damagedCount !== 0))
    faults.push(`import: ${own} are in, the job tells of ${JSON.stringify(result)}`);
  if (result && !result.cut && own !== IMPORTED) faults.push(`import: only ${own} came of a whole file`);
  if (library.pending.length > 0) faults.push(`import: ${library.pending.length} batches are left over`);
  // What was not read before the page died comes in by importing again, and only that.
  await (await browser.page('backup')).locator('.file-field input[type=file]').setInputFiles(file);
  await waitFor(
    'the second import',
    async () => {
      const again = (await browser.stored()).jobs.find(
        ({ id, state }) => id !== job?.id && !before.has(id) && state === 'done',
      );
      const second = again?.result as ImportResult | undefined;
      return second && second.added + second.already === IMPORTED;
    },
    60_000,
  );
  return [...faults, ...missing(await browser.settled(), ids, 'import')];
};

const FILES = 20;

/** Files are added; those the page said it has taken come in, each once, and adding all again makes none twice. */
const filesRound: Round = async ({ browser, dice, name, kill }) => {
  const records = await madeRecords(FILES, name, dice);
  mkdirSync(join(browser.folder, name));
  const files = records.map(({ title, sentences }, i) => {
    const file = join(browser.folder, name, `${i}.txt`);
    writeFileSync(file, `${title}\n\n${sentences.join(' ')}`);
    return file;
  });
  const before = new Set((await browser.settled()).jobs.map(({ id }) => id));
  const jobOf = ({ jobs }: StoredLibrary) => jobs.find(({ id, kind }) => kind === 'files' && !before.has(id));
  const add = async () => (await browser.page('add')).locator('.drop input[type=file]').setInputFiles(files);
  await add();
  // What was taken before the first kill, if anything was.
  let taken = jobOf(await browser.stored())?.total ?? 0;
  while (await kill()) taken = Math.max(taken, jobOf(await browser.stored())?.total ?? 0);
  const library = await browser.settled();
  const titles = ({ articles }: StoredLibrary) =>
    articles.map(({ title }) => title).filter((title) => title.includes(` ${name} `));
  const [held, job] = [titles(library), jobOf(library)];
  const result = job?.result as FilesResult | undefined;
  const faults: string[] = [];
  if (held.length < taken) faults.push(`files: ${taken} were taken, ${held.length} are in`);
  if (taken > 0 && !job) faults.push('files: the job is lost');
  if (job && job.state !== 'done') faults.push(`files: the job ended as ${job.state}: ${job.error}`);
  if (result && (result.added !== held.length || result.already + result.failedCount > 0))
    faults.push(`files: ${held.length} are in, the job tells of ${JSON.stringify(result)}`);
  if (result && !result.cut && held.length !== FILES) faults.push('files: not all of them came in');
  if (library.pending.length > 0) faults.push(`files: ${library.pending.length} are left over`);
  await add();
  await waitFor(
    'the second adding',
    async () => {
      const again = (await browser.stored()).jobs.find(
        ({ id, kind, state }) => kind === 'files' && id !== job?.id && !before.has(id) && state === 'done',
      );
      const second = again?.result as FilesResult | undefined;
      return second && second.added + second.already === FILES;
    },
    60_000,
  );
  const after = titles(await browser.settled());
  if (after.length !== FILES || new Set(after).size !== FILES)
    faults.push(`files: ${after.length} articles came of ${FILES} files added twice`);
  return faults;
};

const KEPT_DAYS = 90;

/** Old articles are removed; all others and the pinned ones stay. */
const retentionRound: Round = async ({ browser, dice, kill }) => {
  const before = await browser.settled();
  const pinned = before.articles.filter(() => dice.roll(10) === 0).map(({ id }) => id);
  const page = await browser.page('settings');
  await page.evaluate(async (ids) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('second-source');
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = database.transaction('pins', 'readwrite');
    for (const id of ids) writing.objectStore('pins').put({ id, at: 1 });
    await new Promise<void>((resolve) => {
      writing.oncomplete = () => resolve();
    });
    database.close();
  }, pinned);
  const cutoff = new Date(Date.now() - KEPT_DAYS * 86_400_000).toISOString().slice(0, 10);
  await page.locator('select[name=keepDays]').selectOption(String(KEPT_DAYS));
  const confirm = page.getByRole('button', { name: 'Remove them' });
  if (before.articles.some(({ day }) => day < cutoff)) await confirm.click();
  await waitFor('the job', async () =>
    (await browser.stored()).jobs.some(({ kind }) => kind === 'retention'),
  );
  while (await kill());
  const after = await browser.settled();
  const kept = new Set([...before.pins.map(({ id }) => id), ...pinned]);
  const staying = before.articles.filter(({ id, day }) => day >= cutoff || kept.has(id)).map(({ id }) => id);
  const old = after.articles.filter(({ id, day }) => day < cutoff && !kept.has(id));
  await (await browser.page('settings')).locator('select[name=keepDays]').selectOption('0');
  return [
    ...missing(after, staying, 'retention'),
    ...(old.length > 0 ? [`retention: ${old.length} old articles are left`] : []),
  ];
};

const MIGRATED = 240;

/** A library of version 1 is opened by today's code: all its articles are there, with all that is made of them. */
const migrationRound: Round = async ({ browser, dice, name, kill }) => {
  const records = await madeRecords(MIGRATED, name, dice);
  const { stores } = readFixture(1);
  await browser.settled();
  const bare = await browser.bare();
  await browser.kill('page');
  await bare.evaluate(
    async ({ stores, records }) => {
      const deleting = indexedDB.deleteDatabase('second-source');
      await new Promise<void>((resolve, reject) => {
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      });
      const opening = indexedDB.open('second-source', 10);
      opening.onupgradeneeded = () => {
        for (const [table, declared] of Object.entries(stores)) {
          const [key, ...indexes] = declared.split(', ');
          const compound = key!.startsWith('[') ? key!.slice(1, -1).split('+') : key!;
          const store = opening.result.createObjectStore(table, { keyPath: compound });
          for (const index of indexes) store.createIndex(index, index);
        }
      };
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const writing = database.transaction(['articles', 'settings'], 'readwrite');
      for (const record of records) writing.objectStore('articles').put(record);
      writing.objectStore('settings').put({ key: 'sampleFilled', value: true });
      await new Promise<void>((resolve) => {
        writing.oncomplete = () => resolve();
      });
      database.close();
    },
    { stores, records },
  );
  await bare.close();
  await browser.page('articles');
  while (await kill());
  const rebuilt = await waitFor(
    'the new index',
    async () => {
      const library = await browser.settled();
      return library.jobs.some(({ kind, state }) => kind === 'rebuild' && state === 'done') && library;
    },
    120_000,
  );
  return missing(
    rebuilt,
    records.map(({ id }) => id),
    'migration',
  );
};

/** Waits a random while, then kills one at random. */
export async function killSomething(browser: SoakBrowser, dice: Dice): Promise<void> {
  await pause(dice.roll(1_800));
  await browser.kill(dice.pick(VICTIMS));
  // Whoever opens the library page again carries the work on.
  await browser.page('privacy');
  if (dice.roll(2) === 0) await pause(2_500);
}

export const ROUNDS: Record<string, Round> = {
  import: importRound,
  files: filesRound,
  retention: retentionRound,
  migration: migrationRound,
};
