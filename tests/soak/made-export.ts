import { articleId } from '../../lib/library/article-id';
import type { ArticleRecord } from '../../lib/library/article-record';
import { exportHeader } from '../../lib/library/export-format';
import type { Dice } from './dice';

const WORDS = 'bridge river council ferry harbour storm mayor engineers schools boats repairs weather'.split(
  ' ',
);
const DAY_MS = 86_400_000;
/** The articles' days reach back this far. */
const DAYS = 400;

/** Made articles that no other round has, dated within the last 400 days. */
export async function madeRecords(count: number, round: string, dice: Dice): Promise<ArticleRecord[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const day = new Date(Date.now() - dice.roll(DAYS) * DAY_MS).toISOString().slice(0, 10);
      const sentences = Array.from(
        { length: 14 },
        (_, s) =>
          `Sentence ${s} of report ${i} ${Array.from({ length: 14 }, () => dice.pick(WORDS)).join(' ')}.`,
      );
      const record = {
        address: `https://${round}.example/${i}`,
        outlet: `Paper ${i % 7}`,
        title: `Report ${round} ${i}`,
        byline: [],
        publishedAt: day,
        modifiedAt: null,
        day,
        language: 'en',
        agency: null,
        completeness: 'full' as const,
        sentences,
        paragraphStarts: [0],
        origin: 'import' as const,
        addedAt: Date.now(),
      };
      return { id: await articleId(record), ...record };
    }),
  );
}

/** An export of these articles alone. */
export function exportOf(records: ArticleRecord[]): string {
  const lines = records.map((record) => JSON.stringify({ type: 'article', record }));
  const end = JSON.stringify({ type: 'end', record: { records: records.length } });
  return `${[exportHeader(new Date().toISOString()), ...lines, end].join('\n')}\n`;
}
