import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { run } from '../../lib/cli/match';
import { documents } from '../story/texts';

let folder: string;
let said: string[];
const file = (name: string) => join(folder, name);
const library = documents.map(({ publishedAt, ...rest }) => JSON.stringify({ ...rest, date: publishedAt }));
const answers = () =>
  readFileSync(file('out.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(
      (line) => JSON.parse(line) as { id: string; matches: { id: string; score: number; same: boolean }[] },
    );
const match = (name: string) =>
  run([file(name), '--stories', file('stories.json'), '--out', file('out.jsonl')]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'match-'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  writeFileSync(file('stories.json'), JSON.stringify({ one: ['a1', 'a2'], two: ['b1', 'b2'] }));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

it('answers every article named, from a library gzipped or not', async () => {
  writeFileSync(file('library.jsonl'), library.join('\n'));
  await match('library.jsonl');
  const plain = answers();
  expect(plain.map(({ id }) => id)).toEqual(['a1', 'a2', 'b1', 'b2']);
  expect(plain.map(({ matches }) => matches.filter(({ same }) => same).map(({ id }) => id))).toEqual([
    ['a2'],
    ['a1'],
    ['b2'],
    ['b1'],
  ]);
  writeFileSync(file('library.jsonl.gz'), gzipSync(library.join('\n')));
  await match('library.jsonl.gz');
  expect(answers()).toEqual(plain);
});

it('lets both texts of an id that stands twice ask and be found, under the id', async () => {
  const renamed = library.map((line) => line.replace(/"id":"(a2|b2)"/, '"id":"both"'));
  writeFileSync(file('library.jsonl'), renamed.join('\n'));
  writeFileSync(file('stories.json'), JSON.stringify({ one: ['a1', 'both'], two: ['b1', 'both'] }));
  await match('library.jsonl');
  const same = Object.fromEntries(
    answers().map(({ id, matches }) => [id, matches.filter((found) => found.same).map((found) => found.id)]),
  );
  expect(same.a1).toEqual(['both']);
  expect(same.b1).toEqual(['both']);
  expect(same.both!.sort()).toEqual(['a1', 'b1']);
  for (const { id, matches } of answers()) {
    const ids = matches.map((found) => found.id);
    expect(ids).not.toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('names damaged lines by number and goes on', async () => {
  writeFileSync(
    file('library.jsonl'),
    ['{"id": "a', library[0], '[]', '{"id":"x"}', '', ...library.slice(1)].join('\n'),
  );
  await match('library.jsonl');
  expect(answers()).toHaveLength(4);
  const reports = said.filter((line) => line.includes('left out'));
  expect(reports.map((line) => /line (\d+)/.exec(line)?.[1])).toEqual(['1', '3', '4']);
});

it('names an article of the stories that the library lacks', async () => {
  writeFileSync(file('library.jsonl'), library.slice(1).join('\n'));
  await match('library.jsonl');
  expect(answers().map(({ id }) => id)).toEqual(['a2', 'b1', 'b2']);
  expect(said.join('\n')).toContain('no article "a1"');
});

it('says what is wrong with arguments and files', async () => {
  await expect(run([])).rejects.toThrow(/usage/);
  writeFileSync(file('library.jsonl'), library.join('\n'));
  writeFileSync(file('stories.json'), '["a1"]');
  await expect(match('library.jsonl')).rejects.toThrow(/\{story: \[article id/);
  writeFileSync(file('broken.gz'), gzipSync(library.join('\n')).subarray(0, 60));
  await expect(match('broken.gz')).rejects.toThrow(/damaged/);
  await expect(match('absent.jsonl')).rejects.toThrow(/ENOENT/);
});
