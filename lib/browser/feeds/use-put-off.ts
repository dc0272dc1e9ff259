import { useSyncExternalStore } from 'react';
import { isMetered } from './connection';

/** Why no feed is fetched for now: the machine is offline, or every byte costs the reader; null when they are. */
export type PutOff = 'offline' | 'metered' | null;

function subscribe(onChange: () => void): () => void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
}

const read = (): PutOff => (!navigator.onLine ? 'offline' : isMetered(navigator) ? 'metered' : null);

/** Why fetching waits, kept up with the connection. */
export const usePutOff = (): PutOff => useSyncExternalStore(subscribe, read);
