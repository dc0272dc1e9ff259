/** Frames beyond these, by the length of their text, are not read. */
const MOST = 2;
/** A frame with less text than this, in UTF-16 units, holds no article. */
const TEXT = 400;
/** A frame of another site that covers this share of the window is what the page is there for. */
const SHARE = 0.3;

const length = (frame: Document) => frame.body?.textContent?.length ?? 0;

/** The document of a frame of the page's own site that holds text enough for an article; null of any other element. */
export function fullFrame(element: EventTarget | null): Document | null {
  const inner = (element as Partial<HTMLIFrameElement> | null)?.contentDocument ?? null;
  return inner && length(inner) >= TEXT ? inner : null;
}

/** The documents of the frames of a page's own site (same origin, or written into the page), fullest first. */
export function ownFrames(document: Document): Document[] {
  return Array.from(document.querySelectorAll('iframe'))
    .flatMap((frame) => fullFrame(frame) ?? [])
    .sort((a, b) => length(b) - length(a))
    .slice(0, MOST);
}

/** The host of the frame of another site that fills most of the page; null when there is none. */
export function foreignFrameHost(view: Window): string | null {
  const least = view.innerWidth * view.innerHeight * SHARE;
  let largest = 0;
  let host: string | null = null;
  for (const frame of view.document.querySelectorAll('iframe')) {
    if (frame.contentDocument || !/^https?:/.test(frame.src)) continue;
    const { width, height } = frame.getBoundingClientRect();
    if (width * height >= least && width * height > largest) {
      largest = width * height;
      host = new URL(frame.src).hostname;
    }
  }
  return host;
}
