import { useEffect, useMemo, useState } from 'react';
import type { WorkerAnswer, WorkerCommand } from './worker-messages';

/** The library page's worker. */
export interface LibraryWorker {
  tell(command: WorkerCommand): void;
  /** @returns a function that stops listening. */
  listen(onAnswer: (answer: WorkerAnswer) => void): () => void;
}

/** Starts the page's worker once; it ends with the page. */
export function useWorker(): LibraryWorker {
  const [worker] = useState(
    () => new Worker(new URL('./library.worker.ts', import.meta.url), { type: 'module', name: 'library' }),
  );
  useEffect(() => {
    const report = (event: ErrorEvent) => console.error('Second Source:', event.message);
    worker.addEventListener('error', report);
    return () => worker.removeEventListener('error', report);
  }, [worker]);
  return useMemo(
    () => ({
      tell: (command) => worker.postMessage(command),
      listen: (onAnswer) => {
        const hear = ({ data }: MessageEvent<WorkerAnswer>) => onAnswer(data);
        worker.addEventListener('message', hear);
        return () => worker.removeEventListener('message', hear);
      },
    }),
    [worker],
  );
}
