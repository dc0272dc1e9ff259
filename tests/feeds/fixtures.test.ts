import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { FeedStatus } from '../../lib/library/feed-record';
import { judgeAnswer } from '../../lib/services/feeds/judge-answer';

/** What a fixture must give: the status and words of the feed's row, and what was read. */
interface Expected {
  contentType: string;
  address: string;
  status: FeedStatus;
  detail: string | null;
  /** Left out where nothing can be read. */
  feed?: object;
}

const folder = fileURLToPath(new URL('fixtures', import.meta.url));
const files = readdirSync(folder);
const names = files
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''));

it('are at least forty, each with what is expected of it', () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
  expect(files).toHaveLength(2 * names.length);
});

it.each(names)('%s', async (name) => {
  const file = files.find((each) => each.replace(/\.\w+$/, '') === name)!;
  const expected = JSON.parse(readFileSync(`${folder}/${name}.expected.json`, 'utf8')) as Expected;
  const answer = {
    kind: 'answer' as const,
    status: 200,
    headers: new Headers({ 'content-type': expected.contentType }),
    address: expected.address,
    body: new Uint8Array(readFileSync(`${folder}/${file}`)),
    cut: 'no' as const,
  };
  const { status, detail, parsed } = await judgeAnswer(answer, null, Date.parse('2026-11-22T00:00:00Z'));
  const { damaged: _damaged, ...feed } = parsed ?? { damaged: null };
  expect({ status, detail, feed: parsed ? feed : undefined }).toEqual({
    status: expected.status,
    detail: expected.detail,
    feed: expected.feed,
  });
});
