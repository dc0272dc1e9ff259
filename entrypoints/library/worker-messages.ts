/** Commands of the library page to its worker. */
export type WorkerCommand = { command: 'jobs' };

/** What the worker tells the page. */
export type WorkerAnswer = { kind: 'jobs-ended' };
