/** A place that one at a time may have. */
export interface Lane {
  /** Waits for the place. @returns what gives it back; giving it back twice does nothing more. */
  enter(): Promise<() => void>;
}

/** Makes a lane, so that of what is large only one is in memory at a time. */
export function makeLane(): Lane {
  let tail = Promise.resolve();
  return {
    async enter() {
      const before = tail;
      let leave = () => {};
      tail = new Promise<void>((resolve) => {
        leave = resolve;
      });
      await before;
      return leave;
    },
  };
}
