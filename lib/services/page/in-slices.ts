import type { Steps } from '../../article/steps';

/** The page gets its turn after so many milliseconds of work: a fifth of what browsers count as a long task. */
const SLICE = 10;

/**
 * Does work in steps, a slice at a time; between two slices the page handles input and draws.
 * @param stopped asked after every rest; once it says yes, the work is left undone.
 * @returns the work's result, null when it was stopped.
 */
export async function inSlices<T>(
  view: Window & typeof globalThis,
  steps: Steps<T>,
  stopped: () => boolean = () => false,
): Promise<T | null> {
  let until = view.performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (view.performance.now() < until) continue;
    await rest(view);
    if (stopped()) return null;
    until = view.performance.now() + SLICE;
  }
}

/** Lets everything else that waits on the main thread go first; browsers without `scheduler.yield` get a message. */
function rest(view: Window & typeof globalThis): Promise<void> {
  const { scheduler } = view as { scheduler?: { yield?(): Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new view.MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
