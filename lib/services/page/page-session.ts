import { locateSentences, sentenceAtSelection } from '../../article/places';
import { readArticle } from '../../article/read-article';
import type { Reading } from '../../article/reading';
import { sentencesOf } from '../article-of-reading';
import type { Selection } from '../ask';
import { createPageMarks } from './page-marks';
import { watchPage } from './watch-page';

/** What a page session tells the extension. */
export interface PageListener {
  /** The page was read, for the first time or because its text changed. */
  read(reading: Reading): void;
  /** The page became another without a load; a reading of it follows. */
  left(): void;
  /** The reader clicked a marked sentence. */
  clicked(sentence: number, text: string): void;
}

/** The extension's presence in one page. */
export interface PageSession {
  /** Reads the page and tells of it even when nothing changed. */
  reread(): void;
  /** Marks these sentences of the last reading, and marks them again whenever the page re-renders. */
  mark(same: number[], differs: number[]): void;
  /** Scrolls to a sentence of the last reading. @returns whether it was found in the page. */
  show(sentence: number): boolean;
  /** What the reader has selected, null when nothing. */
  selection(): Selection | null;
  /** Stops watching and takes the marks away. */
  end(): void;
}

/** Starts a session in a page and reads it at once. */
export function startPageSession(view: Window & typeof globalThis, listener: PageListener): PageSession {
  const { document } = view;
  const marks = createPageMarks(view);
  let sentences: string[] = [];
  let marked = { same: [] as number[], differs: [] as number[] };
  let drawn: Range[] = [];
  let told = '';

  const locate = () => locateSentences(document, sentences);
  const drawMarks = () => {
    const places = marked.same.length + marked.differs.length > 0 ? locate() : [];
    const ranges = (indexes: number[]) => indexes.flatMap((i) => places[i] ?? []);
    const [same, differs] = [ranges(marked.same), ranges(marked.differs)];
    drawn = [...same, ...differs];
    marks.mark(same, differs);
  };
  const read = () => {
    const reading = readArticle(document, view.location.href);
    sentences = sentencesOf(reading.paragraphs, reading.language).sentences;
    return reading;
  };
  const tell = (reading: Reading) => {
    told = JSON.stringify(reading);
    listener.read(reading);
  };
  const update = () => {
    const reading = read();
    if (JSON.stringify(reading) !== told) tell(reading);
    drawMarks();
  };
  // A page that renders the same text anew leaves the marks on nodes that are gone, or on none at all.
  const redraw = () => {
    if (drawn.some((range) => !range.startContainer.isConnected || range.collapsed)) drawMarks();
  };

  const onClick = (event: MouseEvent) => {
    if (drawn.length === 0) return;
    const clickable = event.target instanceof view.Element && event.target.closest('a[href], button, input');
    if (clickable || !view.getSelection()?.isCollapsed) return;
    const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    if (!at) return;
    const places = locate();
    const hit = [...marked.differs, ...marked.same].find((i) =>
      places[i]?.isPointInRange(at.offsetNode, at.offset),
    );
    if (hit !== undefined) listener.clicked(hit, sentences[hit] ?? '');
  };

  document.addEventListener('click', onClick);
  const stopWatching = watchPage(view, {
    left() {
      marked = { same: [], differs: [] };
      marks.clear();
      listener.left();
    },
    changed: update,
    stirred: redraw,
  });
  tell(read());

  return {
    reread: () => tell(read()),
    mark(same, differs) {
      marked = { same, differs };
      drawMarks();
    },
    show(sentence) {
      const range = locate()[sentence];
      if (range) marks.show(range);
      return Boolean(range);
    },
    selection() {
      const selection = view.getSelection();
      const text = selection?.toString().trim() ?? '';
      if (!selection || selection.rangeCount === 0 || text === '') return null;
      return { text, sentences: sentenceAtSelection(selection.getRangeAt(0), locate()) };
    },
    end() {
      document.removeEventListener('click', onClick);
      stopWatching();
      marks.clear();
    },
  };
}
