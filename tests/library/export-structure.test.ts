import { expect, it } from 'vitest';
import { parseExportLine } from '../../lib/library/export-format';
import { madeArticle } from './made-articles';

const line = (record: object) => JSON.stringify({ type: 'article', record });

it('carries the shapes of an article’s paragraphs, and articles without', async () => {
  const article = await madeArticle();
  const structure = article.paragraphStarts.map((_, i) =>
    i === 0 ? { kind: 'heading' as const, at: '2031-03-04T09:15:00Z' } : { kind: 'paragraph' as const },
  );
  expect(parseExportLine(line({ ...article, structure })).record).toMatchObject({ structure });
  expect(JSON.stringify(parseExportLine(line(article)).record)).not.toContain('structure');
});

it.each([
  ['too few shapes', []],
  ['a kind there is not', [{ kind: 'table' }]],
  ['a time that is no text', [{ kind: 'paragraph', at: 3 }]],
  ['no list', 'heading'],
  ['a shape that is none', [null]],
])('refuses %s', async (_, structure) => {
  const article = { ...(await madeArticle()), paragraphStarts: [0] };
  expect(() => parseExportLine(line({ ...article, structure }))).toThrow(/"structure"/);
});
