import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askServer } from '../../lib/feeds/ask-server';
import { decodeBody } from '../../lib/feeds/decode-body';
import { feedMoment } from '../../lib/feeds/feed-moment';
import { itemCounter } from '../../lib/feeds/item-counter';
import { NotAFeed, parseFeed } from '../../lib/feeds/parse-feed';
import { MOST_ITEMS } from '../../lib/feeds/parsed-feed';
import { plainText } from '../../lib/feeds/plain-text';
import { FEED_BYTES } from '../../lib/services/feeds/judge-answer';

const folder = fileURLToPath(new URL('fixtures', import.meta.url));
const bodies = readdirSync(folder)
  .filter((file) => !file.endsWith('.expected.json'))
  .map((file) => decodeBody(new Uint8Array(readFileSync(`${folder}/${file}`)), null));

/** What parsing gives, or that it is no feed; anything else thrown is a fault. */
function parsed(body: string) {
  try {
    return parseFeed(body, null, 'https://quay.example/feed');
  } catch (error) {
    if (error instanceof NotAFeed) return null;
    throw error;
  }
}

const MB = 1024 * 1024;
const item = (n: number, text = '') =>
  `<item><title>Item ${n}</title><link>https://quay.example/${n}</link><description>${text}</description></item>\n`;

/** A body that gives chunks as long as somebody reads, up to a size. */
function endless(
  chunk: (n: number) => string,
  size: number,
): { body: ReadableStream<Uint8Array>; sent: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const bytes = new TextEncoder().encode(chunk(sent));
      sent += bytes.length;
      controller.enqueue(bytes);
      if (sent >= size) controller.close();
    },
  });
  return { body, sent: () => sent };
}

describe('any text', () => {
  it('cut anywhere gives items of the whole text, or is no feed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bodies), fc.double({ min: 0, max: 1, noNaN: true }), (body, share) => {
        const whole = parsed(body)?.items.map(({ key }) => key) ?? [];
        const cut = parsed(body.slice(0, Math.floor(body.length * share)));
        for (const { address, key } of cut?.items ?? [])
          expect(address === null || whole.includes(key)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('with parts of it garbled is read or refused, never a fault', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bodies),
        fc.nat(5_000),
        fc.string({ maxLength: 12 }),
        (body, at, noise) => {
          const place = at % (body.length + 1);
          parsed(body.slice(0, place) + noise + body.slice(place + noise.length));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is no date, or one between 1990 and 2100', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const moment = feedMoment(text);
        expect(moment === null || /^(19[89]\d|20\d\d|2101)-/.test(moment)).toBe(true);
      }),
    );
  });

  it('made plain bears no tag of HTML', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<script>',
            '</script>',
            '&lt;',
            '&amp;lt;',
            'b>',
            '<img src=x>',
            'a ',
            '&#60;i&#62;',
          ),
        ),
        (parts) => {
          expect(plainText(parts.join(''))).not.toMatch(/<(script|img|b|i)[\s>]/);
        },
      ),
    );
  });
});

describe('a feed of 50 MB', () => {
  const ask = (body: ReadableStream<Uint8Array>) =>
    askServer(async () => new Response(body), {
      address: 'https://quay.example/feed',
      accept: '*/*',
      most: FEED_BYTES,
      patience: 20_000,
      signal: new AbortController().signal,
      enough: itemCounter(MOST_ITEMS),
    });
  const head = '<rss version="2.0"><channel><title>Quay</title>\n';

  it('of many items is read to the thousandth and no further', async () => {
    const feed = endless(
      (sent) => (sent === 0 ? head : item(sent).repeat(20).replace(/Item/g, `Item ${sent}`)),
      50 * MB,
    );
    const answer = await ask(feed.body);
    if (answer.kind !== 'answer') throw new Error('no answer');
    expect(answer.cut).toBe('enough');
    expect(feed.sent()).toBeLessThan(MB);
  });

  it('of a few large items is cut off after 5 MB, and its first items stand', async () => {
    const feed = endless((sent) => (sent === 0 ? head : item(sent, 'word '.repeat(20_000))), 50 * MB);
    const answer = await ask(feed.body);
    if (answer.kind !== 'answer') throw new Error('no answer');
    expect(answer.cut).toBe('too-large');
    expect(feed.sent()).toBeLessThan(FEED_BYTES + MB);
    const start = performance.now();
    const { items, damaged } = parseFeed(decodeBody(answer.body, null, true), null, answer.address);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(items.length).toBeGreaterThanOrEqual(5);
    expect(items.length).toBeLessThanOrEqual(MOST_ITEMS);
    expect(damaged).not.toBeNull();
  });
});
