import { measure } from '../../article/measure';
import { type ReadOptions, readInSteps } from '../../article/read-article';
import type { Reading } from '../../article/reading';
import { foreignFrameHost, ownFrames } from './frames';
import { inSlices } from './in-slices';

/** What was read of a page, and the document its article stands in: the page's own, or a frame's. */
export interface PageReading {
  reading: Reading;
  document: Document;
}

/** An article of fewer words may be the introduction to what stands in a frame. */
const BRIEF = 150;
/** A frame's text counts from so many words on, and when it is so many times the page's own. */
const LEAST = 60;
const TIMES = 2;

/**
 * Reads a page in slices; where it holds little text itself, the frames of its own site are read, too, with what the
 * page says of the article. A page that is none because it stands in another site's frame says so among its reasons:
 * `in-frame:` and that site's host.
 * @param changed whether the page changed since it was asked last.
 * @returns null when the work was stopped.
 */
export async function readPage(
  view: Window & typeof globalThis,
  changed: () => boolean,
  stopped: () => boolean,
): Promise<PageReading | null> {
  const { document } = view;
  const read = (from: Document, options: ReadOptions) =>
    inSlices(view, readInSteps(from, view.location.href, { changed, ...options }), stopped);
  const reading = await read(document, {});
  if (!reading) return null;
  const words = measure(reading.paragraphs);
  if (reading.isArticle && words >= BRIEF) return { reading, document };
  for (const frame of ownFrames(document)) {
    const framed = await read(document, { body: frame });
    if (!framed) return null;
    const length = measure(framed.paragraphs);
    if (length < Math.max(LEAST, words * TIMES)) continue;
    const alone = await read(frame, {});
    if (!alone) return null;
    if (framed.isArticle || alone.isArticle) return { reading: joined(framed, alone), document: frame };
  }
  const host = reading.isArticle ? null : foreignFrameHost(view);
  return {
    reading: host ? { ...reading, reasons: [`in-frame:${host}`, ...reading.reasons] } : reading,
    document,
  };
}

/** The frame's text with what the page says of it, and where the page says nothing, what the frame does. */
function joined(framed: Reading, alone: Reading): Reading {
  // A window's title is often the site's alone; the frame may have the headline.
  const own = framed.title !== '' && (framed.sources!.title !== 'window-title' || alone.title === '');
  const { isArticle, reasons } = framed.isArticle ? framed : alone;
  return {
    ...framed,
    isArticle,
    reasons,
    title: own ? framed.title : alone.title,
    byline: framed.byline.length > 0 ? framed.byline : alone.byline,
    publishedAt: framed.publishedAt ?? alone.publishedAt,
    modifiedAt: framed.modifiedAt ?? alone.modifiedAt,
    language: framed.language ?? alone.language,
    agency: framed.agency ?? alone.agency,
    sources: {
      title: (own ? framed : alone).sources!.title,
      publishedAt: framed.sources!.publishedAt ?? alone.sources!.publishedAt,
      byline: framed.sources!.byline ?? alone.sources!.byline,
      completeness: framed.sources!.completeness,
    },
  };
}
