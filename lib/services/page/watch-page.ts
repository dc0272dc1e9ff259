import { fullFrame } from './frames';

/** A page is read again once it has been quiet this long after a change, in milliseconds. */
const QUIET = 700;
/** A page that never is quiet is read again this long after the first change. */
const PATIENCE = 4_000;
/** Changes of less text than this (advertisements' counters, clocks) are no reason to read again. */
const NOTEWORTHY_CHARACTERS = 200;

/** The address that names the document shown; a fragment only scrolls. */
const placeOf = (location: Location) => location.href.split('#')[0]!;

/** How much text documents hold, by a count that forces no layout. */
const amountOf = (documents: Set<Document>) =>
  [...documents].reduce((sum, { body }) => sum + (body?.textContent?.length ?? 0), 0);

/** What a watcher tells. */
export interface PageChanges {
  /** Something changed, whatever it is; told at once and often. */
  touched(): void;
  /** The page became another by navigation within the document; `changed` follows once it is quiet. */
  left(): void;
  /** The page is quiet again with noteworthy new text, or after `left`. */
  changed(): void;
  /** The page is quiet again after changes too small to matter, such as a re-rendering of the same text. */
  stirred(): void;
}

/** The watch over a page. */
export interface PageWatch {
  /** Whether something changed since this was asked last, told or not. */
  changed(): boolean;
  /** Watches the document of a frame as part of the page. */
  include(document: Document): void;
  stop(): void;
}

/** Watches a live page for late text and single-page navigation. Hidden pages wait until they are seen. */
export function watchPage(view: Window & typeof globalThis, changes: PageChanges): PageWatch {
  const { document, location } = view;
  let place = placeOf(location);
  const documents = new Set([document]);
  let amount = amountOf(documents);
  let untold = false;
  let left = false;
  /** Whether a frame with text in it was loaded, which no mutation tells. */
  let framed = false;
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
    for (const each of documents) if (!each.defaultView) documents.delete(each);
    const now = amountOf(documents);
    if (!left && !framed && Math.abs(now - amount) < NOTEWORTHY_CHARACTERS) return changes.stirred();
    left = false;
    framed = false;
    amount = now;
    changes.changed();
  };
  const stir = () => {
    untold = true;
    changes.touched();
    notePlace();
    clearTimeout(quietTimer);
    quietTimer = setTimeout(settle, QUIET);
    patienceTimer ??= setTimeout(settle, PATIENCE);
  };

  const observer = new view.MutationObserver(stir);
  const onLoad = ({ target }: Event) => {
    if (!fullFrame(target)) return;
    framed = true;
    stir();
  };
  const include = (each: Document) => {
    documents.add(each);
    observer.observe(each, { childList: true, subtree: true, characterData: true });
  };
  include(document);
  // Popstate tells of the back button, the rest of single-page navigation shows as mutations.
  view.addEventListener('popstate', stir);
  document.addEventListener('visibilitychange', stir);
  document.addEventListener('load', onLoad, true);
  return {
    changed() {
      // Records not yet delivered would come only after the asker's own turn.
      if (observer.takeRecords().length > 0) stir();
      const was = untold;
      untold = false;
      return was;
    },
    include(each) {
      if (documents.has(each)) return;
      include(each);
      amount = amountOf(documents);
    },
    stop() {
      observer.disconnect();
      view.removeEventListener('popstate', stir);
      document.removeEventListener('visibilitychange', stir);
      document.removeEventListener('load', onLoad, true);
      clearTimeout(quietTimer);
      clearTimeout(patienceTimer);
    },
  };
}
