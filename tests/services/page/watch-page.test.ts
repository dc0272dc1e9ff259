// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageWatch, watchPage } from '../../../lib/services/page/watch-page';

const changes = { touched: vi.fn(), left: vi.fn(), changed: vi.fn(), stirred: vi.fn() };
let watch: PageWatch;

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
  watch = watchPage(window as unknown as Window & typeof globalThis, changes);
});
afterEach(() => {
  watch.stop();
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

  it('says whether something changed since it was asked, told or not', async () => {
    expect(watch.changed()).toBe(false);
    late('12:01');
    expect(watch.changed()).toBe(true);
    expect(watch.changed()).toBe(false);
    late('12:02');
    await pass(0);
    expect(watch.changed()).toBe(true);
  });

  it('watches the document of a frame as part of the page, once it is told of it', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument!;
    watch.include(inner);
    await pass(5_000);
    changes.changed.mockReset();
    const p = inner.createElement('p');
    p.textContent = 'x'.repeat(300);
    inner.body.append(p);
    await pass(1_000);
    expect(changes.changed).toHaveBeenCalledTimes(1);
  });

  it('is silent once stopped', async () => {
    watch.stop();
    late('x'.repeat(300));
    await pass(5_000);
    expect(changes.changed).not.toHaveBeenCalled();
  });
});
