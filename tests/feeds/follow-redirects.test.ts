import { describe, expect, it } from 'vitest';
import { followRedirects, LedAway, LedInCircles } from '../../lib/feeds/follow-redirects';

const START = 'https://quay.example/feed';

/** Follows redirects in a web of places: an address of one that leads on, or a body. */
function follow(places: Record<string, { to?: string; status?: number; body?: string }>) {
  const asked: { address: string; init: RequestInit }[] = [];
  const fetch = followRedirects(
    async (address, init) => {
      asked.push({ address, init });
      const { to, status = 302, body = '' } = places[address] ?? {};
      if (to === undefined && status === 302 && !body) return new Response(null, { status });
      return to === undefined
        ? new Response(body)
        : new Response(null, { status, headers: { location: to } });
    },
    async (host) => host.endsWith('quay.example'),
  );
  return { asked, answer: fetch(START, { credentials: 'omit' }) };
}

describe('a redirect', () => {
  it('is followed to hosts that are granted, by relative addresses too, with the same care', async () => {
    const { asked, answer } = follow({
      [START]: { to: '/new#top', status: 301 },
      'https://quay.example/new': { to: '//www.quay.example/feed', status: 308 },
      'https://www.quay.example/feed': { body: 'here' },
    });
    const response = await answer;
    expect(await response.text()).toBe('here');
    expect(response.url).toBe('https://www.quay.example/feed');
    expect(asked.map(({ address }) => address)).toEqual([
      START,
      'https://quay.example/new',
      'https://www.quay.example/feed',
    ]);
    for (const { init } of asked) expect(init).toMatchObject({ credentials: 'omit', redirect: 'manual' });
  });

  it.each([
    ['another host', 'https://tide.example/feed', 'tide.example'],
    ['another host behind a name and a password', 'https://quay.example@tide.example/', 'tide.example'],
    ['a scheme that is none of the web', 'ftp://quay.example/feed', 'quay.example'],
    ['a page of the browser', 'about:blank', null],
    ['a place that cannot be read', 'https://', null],
    ['nowhere', undefined, null],
  ])('to %s is not followed, and the host is named', async (_, to, host) => {
    const { asked, answer } = follow({ [START]: to === undefined ? {} : { to } });
    const error = await answer.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LedAway);
    expect((error as LedAway).host).toBe(host);
    expect(asked.map(({ address }) => address)).toEqual([START]);
  });

  it('in a circle, or on without end, is told as such', async () => {
    const round = follow({
      [START]: { to: 'https://quay.example/b' },
      'https://quay.example/b': { to: START },
    });
    await expect(round.answer).rejects.toBeInstanceOf(LedInCircles);
    expect(round.asked).toHaveLength(2);
    const far = follow(
      Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [
          i === 0 ? START : `https://quay.example/${i}`,
          { to: `https://quay.example/${i + 1}` },
        ]),
      ),
    );
    await expect(far.answer).rejects.toBeInstanceOf(LedInCircles);
    expect(far.asked.length).toBeLessThan(25);
  });
});
