const BYTES = 12;

/**
 * The id of an article: 24 hex digits of SHA-256 over its canonical address, or over its title and
 * sentences when it has none, so that reading or importing the same article again finds it.
 */
export async function articleId(article: {
  address: string | null;
  title: string;
  sentences: string[];
}): Promise<string> {
  const identity = article.address ?? [article.title, ...article.sentences].join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(identity));
  return Array.from(new Uint8Array(digest, 0, BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
