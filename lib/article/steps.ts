/** Work in steps of a few milliseconds: it may be left alone at each `yield` and taken up again later. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps at once. @returns their result. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
