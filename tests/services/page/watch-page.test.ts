// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../lib/services/page/watch-page';

const changes = { left: vi.fn(), changed: vi.fn(), stirred: vi.fn() };
let stop: () => void;

const late = (text: string) => {
  const p = document.createElement('p');
  p.textContent = text;
  document.body.append(p);
};
/** Lets the observer hear of the change, then lets time pass. */
const pass = async (milliseconds: number) => {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
};

beforeEach(() => {
  vi.useFakeTimers();
  for (const told of Object.values(changes)) told.mockReset();
  document.body.replaceChildren();
  history.replaceState(null, '', '/first');
  stop = watchPage(window as unknown as Window & typeof globalThis, changes);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('watching a page', () => {
  it('tells once of late text, when the page is quiet', async () => {
    late('x'.repeat(300));
    await pass(300);
    late('y'.repeat(300));
    expect(changes.changed).not.toHaveBeenCalled();
    await pass(1_000);
    expect(changes.changed).toHaveBeenCalledTimes(1);
  });

  it('takes a clock or counter for a small stir only', async () => {
    late('12:01');
    await pass(1_000);
    expect(changes.changed).not.toHaveBeenCalled();
    expect(changes.stirred).toHaveBeenCalledTimes(1);
  });

  it('loses patience with a page that is never quiet', async () => {
    for (let i = 0; i < 12; i++) {
      late('z'.repeat(100));
      await pass(500);
    }
    expect(changes.changed).toHaveBeenCalled();
  });

  it('tells of single-page navigation at once and of the new page when quiet, however little text changed', async () => {
    history.pushState(null, '', '/second');
    late('short');
    await pass(0);
    expect(changes.left).toHaveBeenCalledTimes(1);
    expect(changes.changed).not.toHaveBeenCalled();
    await pass(1_000);
    expect(changes.changed).toHaveBeenCalledTimes(1);
  });

  it('takes a jump within the page for no navigation', async () => {
    history.pushState(null, '', '/first#part');
    late('short');
    await pass(1_000);
    expect(changes.left).not.toHaveBeenCalled();
  });

  it('waits while the page is hidden and reads it when it is seen', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    late('x'.repeat(300));
    await pass(5_000);
    expect(changes.changed).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(1_000);
    expect(changes.changed).toHaveBeenCalledTimes(1);
  });

  it('is silent once stopped', async () => {
    stop();
    late('x'.repeat(300));
    await pass(5_000);
    expect(changes.changed).not.toHaveBeenCalled();
  });
});
