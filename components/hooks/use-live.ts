import { useEffect, useState } from 'react';
import { failureReasonOf } from '../../lib/library/failure-reason';
import type { FailureReason } from '../common/failure-texts';
import { followQuery } from './follow-query';

/** The newest result of a query, or what keeps it from answering; both empty before the first answer. */
export interface Live<T> {
  value?: T;
  failure?: { reason: FailureReason; detail: string };
}

/**
 * Runs a database query again whenever what it read changes, in whichever page or worker.
 * @param key names the query: a new key starts a new one.
 * @param rest milliseconds between two runs at least, for queries that would keep the library busy while articles come
 * in, and more for one that takes long: a change meanwhile is answered when they are over.
 */
export function useLive<T>(key: string, query: () => Promise<T>, rest = 0): Live<T> {
  const [live, setLive] = useState<Live<T>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all the query closes over
  useEffect(() => {
    setLive({});
    return followQuery(query, rest, {
      next: (value) => setLive({ value }),
      error: (error) => setLive({ failure: { reason: failureReasonOf(error), detail: String(error) } }),
    });
  }, [key]);
  return live;
}
