import type { ArticleRecord } from '../../../lib/library/article-record';

/** Articles asked for at once: some megabytes of text. */
const CHUNK = 1_000;

/** The bench's library from its server, a list of articles at a time. */
export async function* fetchArticles(
  origin: string,
  from: number,
  to: number,
): AsyncGenerator<ArticleRecord[]> {
  for (let at = from; at < to; at += CHUNK) {
    const answer = await fetch(`${origin}/${at}-${Math.min(to, at + CHUNK)}`);
    if (!answer.ok) throw new Error(`the bench's server answered ${answer.status}`);
    yield (await answer.json()) as ArticleRecord[];
  }
}
