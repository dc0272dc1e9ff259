import 'fake-indexeddb/auto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { followQuery } from '../../components/hooks/follow-query';
import { LibraryDatabase } from '../../lib/library/database';

let db: LibraryDatabase;
let count = 0;
let end: () => void = () => undefined;
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

/** Follows how many pins there are; collects what is told, and how often they were counted. */
async function followPins(rest: number) {
  db = new LibraryDatabase(`follow-${count++}`);
  const told: (number | string)[] = [];
  const query = vi.fn(async () => db.pins.count());
  end = followQuery(query, rest, {
    next: (value) => told.push(value),
    error: (error) => told.push(String(error)),
  });
  const tells = (what: number | string) => vi.waitFor(() => expect(told.at(-1)).toBe(what));
  await tells(0);
  return { told, query, tells };
}

const pin = (id: string) => db.pins.put({ id, at: 0 });
/** Twenty changes, one after another, five milliseconds between two. */
async function change() {
  for (let i = 0; i < 20; i++) {
    await pin(`${i}`);
    await wait(5);
  }
}

describe('a query that is followed', () => {
  it('without a rest runs after every change', async () => {
    const { query, tells } = await followPins(0);
    await change();
    await tells(20);
    expect(query.mock.calls.length).toBeGreaterThan(15);
  });

  it('with a rest runs a few times for many changes, and ends with what is there', async () => {
    const { query, tells } = await followPins(60);
    await change();
    await tells(20);
    expect(query.mock.calls.length).toBeLessThan(8);
  });

  it('with a rest answers a change after it at once, and runs no more when nothing changes', async () => {
    const { query, tells } = await followPins(40);
    await wait(60);
    await pin('a');
    await tells(1);
    await wait(120);
    const runs = query.mock.calls.length;
    expect(runs).toBeLessThan(4);
    await wait(120);
    expect(query).toHaveBeenCalledTimes(runs);
  });

  it('that takes long rests longer than it was told', async () => {
    const { query, tells } = await followPins(1);
    await wait(40);
    query.mockImplementation(async () => {
      const pins = await db.pins.count();
      await wait(50);
      return pins;
    });
    await pin('a');
    await tells(1);
    const runs = query.mock.calls.length;
    await pin('b');
    await wait(100);
    expect(query).toHaveBeenCalledTimes(runs);
    await tells(2);
  });

  it('that fails tells it, and answers again when it can', async () => {
    const { tells } = await followPins(20);
    await wait(30);
    const counting = vi.spyOn(db.pins, 'count').mockImplementation(() => {
      throw new Error('cannot count');
    });
    await pin('a');
    await tells('Error: cannot count');
    counting.mockRestore();
    await wait(30);
    await pin('b');
    await tells(2);
  });

  it('is told nothing any more once it has ended', async () => {
    const { told, query } = await followPins(20);
    await wait(60);
    const [before, runs] = [[...told], query.mock.calls.length];
    // In the midst of a rest, with a change that waits to be answered.
    await pin('a');
    await pin('b');
    end();
    await wait(60);
    await pin('c');
    await wait(60);
    expect(told.slice(before.length)).not.toContain(3);
    expect(query.mock.calls.length).toBeLessThan(runs + 2);
  });
});
