import { locateInSteps, sentenceAtSelection } from '../../article/places';
import type { Reading } from '../../article/reading';
import { sentencesOf } from '../article-of-reading';
import type { Selection } from '../ask';
import { inSlices } from './in-slices';
import { createPageMarks, type PageMarks } from './page-marks';
import { type PageReading, readPage } from './read-page';
import { watchPage } from './watch-page';
import { whenVisible } from './when-visible';

type View = Window & typeof globalThis;

/** What a page session tells the extension. */
export interface PageListener {
  /** The page was read, for the first time or because its text changed. */
  read(reading: Reading): void;
  /** The page cannot be read, with what keeps it from that. */
  failed(error: string): void;
  /** The page became another without a load; a reading of it follows. */
  left(): void;
  /** The reader clicked a marked sentence. */
  clicked(sentence: number, text: string): void;
}

/** The extension's presence in one page. */
export interface PageSession {
  /** Reads the page and tells of it even when nothing changed. */
  reread(): Promise<void>;
  /** Marks these sentences of the last reading, and marks them again whenever the page re-renders. */
  mark(same: number[], differs: number[]): Promise<void>;
  /** Scrolls to a sentence of the last reading. @returns whether it was found in the page. */
  show(sentence: number): Promise<boolean>;
  /** What is selected and which sentences of the last reading it touches; null when nothing is. */
  selection(): Promise<Selection | null>;
  /** Takes marks and listeners away. */
  end(): void;
}

/** Where the sentences of a reading stand; good until the page changes. */
interface Places {
  sentences: string[];
  ranges: (Range | null)[];
}

/** Starts a session in a page and reads it as soon as it is seen. */
export function startPageSession(view: View, listener: PageListener): PageSession {
  let page: PageReading | null = null;
  let sentences: string[] = [];
  let places: Places | null = null;
  let marks: PageMarks = createPageMarks(view);
  let marked = { same: [] as number[], differs: [] as number[] };
  let drawn: { sentence: number; range: Range }[] = [];
  let told = '';
  /** How often the page was touched: what is located meanwhile may lack what the page holds by then. */
  let changes = 0;
  let ended = false;

  const locate = async (): Promise<(Range | null)[]> => {
    if (places?.sentences === sentences) return places.ranges;
    const [wanted, before] = [sentences, changes];
    const document = page?.document ?? view.document;
    const found = {
      sentences: wanted,
      ranges: (await inSlices(view, locateInSteps(document, wanted))) ?? [],
    };
    if (wanted === sentences && before === changes) places = found;
    return found.ranges;
  };
  const drawMarks = async () => {
    const wanted = marked;
    const ranges = wanted.same.length + wanted.differs.length > 0 ? await locate() : [];
    if (wanted !== marked || ended) return;
    const placed = (indexes: number[]) =>
      indexes.flatMap((sentence) => {
        const range = ranges[sentence];
        return range ? [{ sentence, range }] : [];
      });
    const [same, differs] = [placed(wanted.same), placed(wanted.differs)];
    drawn = [...differs, ...same];
    marks.mark(
      same.map(({ range }) => range),
      differs.map(({ range }) => range),
    );
  };

  const watch = watchPage(view, {
    touched() {
      places = null;
      changes++;
    },
    left() {
      marked = { same: [], differs: [] };
      drawn = [];
      marks.clear();
      listener.left();
    },
    changed: () => void refresh(),
    // A page that renders the same text anew leaves the marks on nodes that are gone, or on none at all.
    stirred() {
      if (drawn.some(({ range }) => !range.startContainer.isConnected || range.collapsed)) void drawMarks();
    },
  });

  const onClick = (event: Event) => {
    if (drawn.length === 0 || !page) return;
    const { document } = page;
    const { clientX, clientY, target } = event as MouseEvent;
    if ((target as Element | null)?.closest?.('a[href], button, input')) return;
    if (!document.getSelection()?.isCollapsed) return;
    const at = document.caretPositionFromPoint?.(clientX, clientY);
    const hit = at && drawn.find(({ range }) => range.isPointInRange(at.offsetNode, at.offset));
    if (hit) listener.clicked(hit.sentence, sentences[hit.sentence] ?? '');
  };
  const settleIn = (document: Document) => {
    if (page?.document === document) return;
    page?.document.removeEventListener('click', onClick);
    document.addEventListener('click', onClick);
    marks.clear();
    marks = createPageMarks((document.defaultView as View | null) ?? view);
    watch.include(document);
  };

  const readOnce = async () => {
    await whenVisible(view.document, () => ended);
    const address = view.location.href;
    const read = await readPage(view, watch.changed, () => ended);
    // A page left meanwhile is read again by the watch.
    if (!read || ended || address.split('#')[0] !== view.location.href.split('#')[0]) return;
    settleIn(read.document);
    page = read;
    sentences = sentencesOf(read.reading.paragraphs, read.reading.language).sentences;
    places = null;
    const said = JSON.stringify(read.reading);
    if (said !== told) {
      told = said;
      listener.read(read.reading);
    }
    await drawMarks();
  };
  let wanted = false;
  let running: Promise<void> | null = null;
  /** One reading at a time; what is asked for meanwhile is one more after it. */
  const refresh = (): Promise<void> => {
    wanted = true;
    running ??= (async () => {
      try {
        while (wanted && !ended) {
          wanted = false;
          await readOnce();
        }
      } catch (error) {
        if (!ended) listener.failed(error instanceof Error ? error.message : String(error));
      } finally {
        running = null;
      }
    })();
    return running;
  };
  void refresh();

  return {
    reread() {
      told = '';
      return refresh();
    },
    mark(same, differs) {
      marked = { same, differs };
      return drawMarks();
    },
    async show(sentence) {
      const range = (await locate())[sentence];
      if (range) marks.show(range);
      return Boolean(range);
    },
    async selection() {
      if (!page) await running;
      const documents = [view.document, page?.document ?? view.document];
      const selected = documents
        .map((document) => document.getSelection())
        .find((each) => each?.toString().trim());
      if (!selected || selected.rangeCount === 0) return null;
      const [text, range] = [selected.toString().trim(), selected.getRangeAt(0).cloneRange()];
      return { text, sentences: sentenceAtSelection(range, await locate()) };
    },
    end() {
      ended = true;
      page?.document.removeEventListener('click', onClick);
      watch.stop();
      marks.clear();
    },
  };
}
