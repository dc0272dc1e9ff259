import { describe, expect, it } from 'vitest';
import { makeHostQueue } from '../../lib/feeds/host-queue';

const never = new AbortController().signal;
const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A queue on a clock that pauses move on at once. */
function made(most = 8, rest = 2_000) {
  const clock = { at: 1_000 };
  const queue = makeHostQueue({
    now: () => clock.at,
    pause: async (milliseconds) => {
      await tick();
      clock.at += milliseconds;
    },
    rest,
    most,
  });
  return { clock, queue };
}

describe('the queue', () => {
  it('runs one thing at a time a host, in order, with a rest between', async () => {
    const { clock, queue } = made();
    const log: string[] = [];
    const work = (name: string) => () => {
      log.push(`${name} at ${clock.at}`);
      return tick().then(() => void log.push(`${name} ends`));
    };
    await Promise.all(['a', 'b', 'c'].map((name) => queue.run('quay.example', never, work(name))));
    expect(log).toEqual(['a at 1000', 'a ends', 'b at 3000', 'b ends', 'c at 5000', 'c ends']);
  });

  it('runs hosts beside each other, at most as many as it may', async () => {
    const { queue } = made(3);
    let [now, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++now);
      await tick();
      now--;
    };
    await Promise.all(Array.from({ length: 12 }, (_, i) => queue.run(`host-${i}.example`, never, work)));
    expect(most).toBe(3);
  });

  it('lets a host that hangs hold no other', async () => {
    const { queue } = made(2);
    let end = () => {};
    const hanging = queue.run(
      'slow.example',
      never,
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    const behind = queue.run('slow.example', never, async () => 'late');
    expect(await queue.run('quick.example', never, async () => 'quick')).toBe('quick');
    end();
    await hanging;
    expect(await behind).toBe('late');
  });

  it('goes on after work that fails, and gives up work that is stopped before its turn', async () => {
    const { queue } = made();
    const stop = new AbortController();
    const failing = queue.run('quay.example', never, () => Promise.reject(new Error('broken')));
    const stopped = queue.run('quay.example', stop.signal, async () => 'never');
    const next = queue.run('quay.example', never, async () => 'next');
    stop.abort(new DOMException('', 'AbortError'));
    await expect(failing).rejects.toThrow('broken');
    await expect(stopped).rejects.toThrow();
    expect(await next).toBe('next');
  });

  it('rests longer where a host asks for it', async () => {
    const { clock, queue } = made();
    queue.slowDown('quay.example', 10_000);
    queue.slowDown('quay.example', 5_000);
    await queue.run('quay.example', never, tick);
    await queue.run('quay.example', never, tick);
    expect(clock.at).toBe(11_000);
  });
});
