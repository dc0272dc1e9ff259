/** A page is read again once it has been quiet this long after a change, in milliseconds. */
const QUIET = 700;
/** A page that never is quiet is read again this long after the first change. */
const PATIENCE = 4_000;
/** Changes of less text than this (advertisements' counters, clocks) are no reason to read again. */
const NOTEWORTHY_CHARACTERS = 200;

/** The address that names the document shown; a fragment only scrolls. */
const placeOf = (location: Location) => location.href.split('#')[0]!;

/** How much text a page holds, by a count that forces no layout. */
const amountOf = (document: Document) => document.body?.textContent?.length ?? 0;

/** What a watcher tells. */
export interface PageChanges {
  /** The page became another by navigation within the document; `changed` follows once it is quiet. */
  left(): void;
  /** The page is quiet again with noteworthy new text, or after `left`. */
  changed(): void;
  /** The page is quiet again after changes too small to matter, such as a re-rendering of the same text. */
  stirred(): void;
}

/**
 * Watches a live page for late text and single-page navigation. Hidden pages wait until they are seen.
 * @returns a function that stops watching.
 */
export function watchPage(view: Window & typeof globalThis, changes: PageChanges): () => void {
  const { document, location } = view;
  let place = placeOf(location);
  let amount = amountOf(document);
  let left = false;
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let patienceTimer: ReturnType<typeof setTimeout> | undefined;

  const notePlace = () => {
    if (placeOf(location) === place) return;
    place = placeOf(location);
    left = true;
    changes.left();
  };
  const settle = () => {
    clearTimeout(quietTimer);
    clearTimeout(patienceTimer);
    patienceTimer = undefined;
    if (document.hidden) return;
    // Some pages change their address only after their text.
    notePlace();
    const now = amountOf(document);
    if (!left && Math.abs(now - amount) < NOTEWORTHY_CHARACTERS) return changes.stirred();
    left = false;
    amount = now;
    changes.changed();
  };
  const stir = () => {
    notePlace();
    clearTimeout(quietTimer);
    quietTimer = setTimeout(settle, QUIET);
    patienceTimer ??= setTimeout(settle, PATIENCE);
  };

  const observer = new view.MutationObserver(stir);
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  // Popstate tells of the back button, the rest of single-page navigation shows as mutations.
  view.addEventListener('popstate', stir);
  document.addEventListener('visibilitychange', stir);
  return () => {
    observer.disconnect();
    view.removeEventListener('popstate', stir);
    document.removeEventListener('visibilitychange', stir);
    clearTimeout(quietTimer);
    clearTimeout(patienceTimer);
  };
}
