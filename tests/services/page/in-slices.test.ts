import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Steps } from '../../../lib/article/steps';
import { inSlices } from '../../../lib/services/page/in-slices';

type View = Window & typeof globalThis;

/** A window whose clock the test turns, which counts the rests and can do something in each. */
function viewOf(onRest: () => void = () => {}) {
  const clock = { now: 0, rests: 0 };
  const view = {
    performance: { now: () => clock.now },
    scheduler: {
      yield: async () => {
        clock.rests++;
        onRest();
      },
    },
  } as unknown as View;
  return { view, clock };
}

function* steps(count: number, each: () => void): Steps<string> {
  for (let i = 0; i < count; i++) {
    each();
    yield;
  }
  return 'done';
}

describe('inSlices', () => {
  it('rests whenever a slice of work is full, and gives the result', async () => {
    const { view, clock } = viewOf();
    const longest: number[] = [];
    let began = 0;
    const work = steps(20, () => {
      if (longest.length !== clock.rests + 1) {
        longest.push(0);
        began = clock.now;
      }
      clock.now += 4;
      longest[clock.rests] = clock.now - began;
    });
    expect(await inSlices(view, work)).toBe('done');
    expect(clock.rests).toBeGreaterThan(4);
    expect(Math.max(...longest)).toBeLessThan(20);
  });

  it('does short work in one go', async () => {
    const { view, clock } = viewOf();
    expect(
      await inSlices(
        view,
        steps(3, () => {
          clock.now++;
        }),
      ),
    ).toBe('done');
    expect(clock.rests).toBe(0);
  });

  it('leaves the work undone once it is stopped', async () => {
    let stopped = false;
    const { view, clock } = viewOf(() => {
      stopped = true;
    });
    let done = 0;
    const work = steps(100, () => {
      done++;
      clock.now += 6;
    });
    expect(await inSlices(view, work, () => stopped)).toBeNull();
    expect(done).toBeLessThan(5);
  });

  it('rests by a message where the browser has no scheduler', async () => {
    const { window } = new JSDOM('');
    let now = 0;
    const view = { MessageChannel, performance: { now: () => now } } as unknown as View;
    expect(window.MessageChannel).toBeUndefined();
    expect(
      await inSlices(
        view,
        steps(4, () => {
          now += 20;
        }),
      ),
    ).toBe('done');
  });
});
