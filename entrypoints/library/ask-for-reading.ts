import type { Reading } from '../../lib/article/reading';
import type { ReadHtml } from '../../lib/services/read-file';
import type { WorkerAnswer, WorkerCommand } from './worker-messages';

type Answered = Extract<WorkerCommand, { command: 'page-read' }>;
interface Waiting {
  resolve: (reading: Reading) => void;
  reject: (error: Error) => void;
}

/**
 * Lets the worker, which has no DOM, read HTML by way of its page. Nothing waits for ever: the worker ends with its page.
 * @param tell sends to the page.
 * @returns `read`, and `take` for what the page answers.
 */
export function askForReading(tell: (message: WorkerAnswer) => void): {
  read: ReadHtml;
  take(answer: Answered): void;
} {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  return {
    read: (html, address) =>
      new Promise((resolve, reject) => {
        waiting.set(++asked, { resolve, reject });
        tell({ kind: 'read-page', page: asked, html, address });
      }),
    take: (answer) => {
      const asker = waiting.get(answer.page);
      waiting.delete(answer.page);
      if ('error' in answer) asker?.reject(new Error(answer.error));
      else asker?.resolve(answer.reading);
    },
  };
}
