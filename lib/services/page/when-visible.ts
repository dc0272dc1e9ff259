/** Waits until a page is seen: one in a hidden tab costs nothing. @param stopped asked whenever its visibility changes. */
export function whenVisible(document: Document, stopped: () => boolean): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const onChange = () => {
      if (document.hidden && !stopped()) return;
      document.removeEventListener('visibilitychange', onChange);
      resolve();
    };
    document.addEventListener('visibilitychange', onChange);
  });
}
