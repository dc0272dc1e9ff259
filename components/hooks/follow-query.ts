import { liveQuery } from 'dexie';

/** Is told what a query answers, or what keeps it from answering. */
export interface Listener<T> {
  next(value: T): void;
  error(error: unknown): void;
}

/** A query that takes long rests so many times as long as it took, so that it never keeps the database busy. */
const LONG_REST = 4;

/**
 * Runs a database query, and again whenever what it read changes, but not within `rest` milliseconds after it ran: a
 * change meanwhile is answered when they are over.
 * @param rest 0 for none, whatever the query takes.
 * @returns a function that ends it.
 */
export function followQuery<T>(query: () => Promise<T>, rest: number, listener: Listener<T>): () => void {
  let resting = false;
  let changed = false;
  let last: T;
  let timer: ReturnType<typeof setTimeout>;
  let ended = false;
  const run = async () => {
    // Read nothing now: it is followed anew when the rest is over.
    if (resting) changed = true;
    else {
      resting = rest > 0;
      const began = performance.now();
      try {
        last = await query();
      } finally {
        const took = performance.now() - began;
        if (resting && !ended) timer = setTimeout(rested, Math.max(rest, LONG_REST * took));
      }
    }
    return last;
  };
  const subscribe = () =>
    liveQuery(run).subscribe({
      ...listener,
      next: (value) => {
        if (!changed) listener.next(value);
      },
    });
  let subscription = subscribe();
  const rested = () => {
    resting = false;
    if (!changed) return;
    changed = false;
    subscription.unsubscribe();
    subscription = subscribe();
  };
  return () => {
    ended = true;
    clearTimeout(timer);
    subscription.unsubscribe();
  };
}
