import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { failureReasonOf } from '../../lib/library/failure-reason';
import type { FailureReason } from '../common/failure-texts';

/** The newest result of a query, or what keeps it from answering; both empty before the first answer. */
export interface Live<T> {
  value?: T;
  failure?: { reason: FailureReason; detail: string };
}

/**
 * Runs a database query again whenever what it read changes, in whichever page or worker.
 * @param key names the query: a new key starts a new one.
 */
export function useLive<T>(key: string, query: () => Promise<T>): Live<T> {
  const [live, setLive] = useState<Live<T>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all the query closes over
  useEffect(() => {
    setLive({});
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ value }),
      error: (error: unknown) =>
        setLive({ failure: { reason: failureReasonOf(error), detail: String(error) } }),
    });
    return () => subscription.unsubscribe();
  }, [key]);
  return live;
}
