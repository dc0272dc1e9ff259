import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../lib/cli/compare';
import { ferryStory } from '../comparison/own-story';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const input = () => ({
  id: 'ferry',
  articles: ferryStory().map(({ id, outlet, title, publishedAt, sentences }, i) =>
    // The first article comes as text: it is cut into sentences here.
    i === 0
      ? { id, outlet, title, date: publishedAt, url: '', text: sentences.join(' ') }
      : { id, outlet, title, date: publishedAt, url: '', sentences },
  ),
});

describe('compare', () => {
  it('writes the contract for a file and for a folder', async () => {
    await writeFile(join(folder, 'ferry.json'), JSON.stringify(input()));
    for (const [from, to] of [
      [join(folder, 'ferry.json'), join(folder, 'a')],
      [folder, join(folder, 'b')],
    ] as const) {
      await run([from, '--out', to]);
      const output = JSON.parse(await readFile(join(to, 'ferry.json'), 'utf8'));
      expect(Object.keys(output)).toEqual(['id', 'links', 'offers', 'facts', 'only', 'boilerplate']);
      expect(output.id).toBe('ferry');
      for (const link of output.links) {
        expect(link.a).toMatch(/^[123]:\d+$/);
        expect(Number(link.a.split(':')[0])).toBeLessThan(Number(link.b.split(':')[0]));
        expect(['same', 'differs']).toContain(link.rel);
        expect(link.score).toBeGreaterThan(0);
      }
      expect(
        output.facts.some(
          (fact: { status: string; values: { value: string }[] }) =>
            fact.status === 'differs' && fact.values.some((v) => v.value === 'at least nine'),
        ),
      ).toBe(true);
      expect(output.boilerplate).toEqual(['3:5']);
    }
  });

  it('prints a readable comparison of texts', async () => {
    const paths = await Promise.all(
      ferryStory().map(async (article) => {
        const path = join(folder, `${article.outlet.replace(' ', '-')}.txt`);
        await writeFile(path, [article.title, ...article.sentences].join('\n\n'));
        return path;
      }),
    );
    const print = vi.spyOn(console, 'log').mockImplementation(() => {});
    await run(paths);
    const text = print.mock.calls.flat().join('\n');
    for (const part of [
      'Outlets',
      'Where reports differ',
      'at least nine',
      'Quotations',
      'Reported alike',
      'Only in one report',
    ])
      expect(text).toContain(part);
  });

  it.each([
    ['no argument', () => [], /nothing to compare/],
    ['a missing file', () => [join(folder, 'none.json'), '--out', folder], /no file or folder/],
    ['no --out', () => [join(folder, 'bad.json')], /--out FOLDER/],
    ['bad JSON', () => [join(folder, 'bad.json'), '--out', folder], /is not JSON/],
    ['no articles', () => [join(folder, 'empty.json'), '--out', folder], /"articles"/],
    ['an article without text', () => [join(folder, 'bare.json'), '--out', folder], /neither "sentences"/],
    ['two articles of one id', () => [join(folder, 'twice.json'), '--out', folder], /two articles/],
    ['one text', () => [join(folder, 'one.txt')], /two or more/],
  ])('says what to give on %s', async (_, args, message) => {
    await writeFile(join(folder, 'bad.json'), '{');
    await writeFile(join(folder, 'empty.json'), '{}');
    await writeFile(join(folder, 'bare.json'), JSON.stringify({ articles: [{ id: 1 }] }));
    await writeFile(
      join(folder, 'twice.json'),
      JSON.stringify({
        articles: [
          { id: 1, text: 'A.' },
          { id: 1, text: 'B.' },
        ],
      }),
    );
    await writeFile(join(folder, 'one.txt'), 'A text.');
    await expect(run(args())).rejects.toThrow(message);
  });
});
