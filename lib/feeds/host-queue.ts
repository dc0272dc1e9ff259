/** Runs work one at a time a host, with a rest between, and only so much over all hosts at once. */
export interface HostQueue {
  /**
   * Waits for the host's turn and runs the work.
   * @throws an AbortError when the signal ends the wait; the work itself is then not begun.
   */
  run<T>(host: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
  /** Makes a host's rests at least this long, for a robots.txt that asks for it. */
  slowDown(host: string, rest: number): void;
}

/** What the queue is made with. */
export interface HostQueueOptions {
  now(): number;
  /** Waits; ends early by throwing when the signal aborts. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Milliseconds between the end of one request to a host and the start of the next. */
  rest: number;
  /** Requests at once, over all hosts. */
  most: number;
}

interface Host {
  tail: Promise<unknown>;
  endedAt: number;
  rest: number;
}

/** Hosts without work are forgotten once this many are known. */
const KNOWN_MOST = 1_000;

/** Makes a queue. A host that hangs holds its own requests and one place of `most`, until its request ends. */
export function makeHostQueue({ now, pause, rest, most }: HostQueueOptions): HostQueue {
  const hosts = new Map<string, Host>();
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = async () => {
    if (running < most) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running--;
  };
  const hostOf = (name: string): Host => {
    let host = hosts.get(name);
    if (!host) {
      if (hosts.size >= KNOWN_MOST)
        for (const [key, { endedAt, rest }] of hosts)
          if (endedAt > 0 && endedAt + rest < now()) hosts.delete(key);
      host = { tail: Promise.resolve(), endedAt: 0, rest };
      hosts.set(name, host);
    }
    return host;
  };

  return {
    run(name, signal, work) {
      const host = hostOf(name);
      const turn = host.tail.then(async () => {
        signal.throwIfAborted();
        const wait = host.endedAt === 0 ? 0 : host.endedAt + host.rest - now();
        if (wait > 0) await pause(wait, signal);
        await enter();
        try {
          signal.throwIfAborted();
          return await work();
        } finally {
          host.endedAt = now();
          leave();
        }
      });
      host.tail = turn.catch(() => undefined);
      return turn;
    },
    slowDown(name, longer) {
      const host = hostOf(name);
      host.rest = Math.max(host.rest, longer);
    },
  };
}
