import { useEffect, useMemo, useState } from 'react';
import { readSavedHtml } from '../../lib/browser/read-saved-html';
import type { WorkerAnswer, WorkerCommand } from './worker-messages';

/** The library page's worker. */
export interface LibraryWorker {
  tell(command: WorkerCommand): void;
  /** @returns a function that stops listening. */
  listen(onAnswer: (answer: WorkerAnswer) => void): () => void;
}

/** Reads HTML for the worker, which has no DOM. */
async function readFor(
  worker: Worker,
  { page, html, address }: Extract<WorkerAnswer, { kind: 'read-page' }>,
): Promise<void> {
  const tell = (command: WorkerCommand) => worker.postMessage(command);
  try {
    tell({ command: 'page-read', page, reading: await readSavedHtml(html, address) });
  } catch (error) {
    tell({ command: 'page-read', page, error: error instanceof Error ? error.message : String(error) });
  }
}

/** Starts the page's worker once; it ends with the page. */
export function useWorker(): LibraryWorker {
  const [worker] = useState(
    () => new Worker(new URL('./library.worker.ts', import.meta.url), { type: 'module', name: 'library' }),
  );
  useEffect(() => {
    const report = (event: ErrorEvent) => console.error('Second Source:', event.message);
    const read = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'read-page') void readFor(worker, data);
    };
    worker.addEventListener('error', report);
    worker.addEventListener('message', read);
    return () => {
      worker.removeEventListener('error', report);
      worker.removeEventListener('message', read);
    };
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
