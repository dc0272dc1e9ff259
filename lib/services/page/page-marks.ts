/** The highlight names the extension uses; the registry is shared with the page, so they are prefixed. Styled by public/marks.css. */
export const HIGHLIGHTS = {
  same: 'second-source-same',
  differs: 'second-source-differs',
  shown: 'second-source-shown',
} as const;

/** How long a sentence scrolled to stays marked, in milliseconds. */
const SHOWN_FOR = 4_000;

/** The CSS highlights of one page: its DOM is never edited. */
export interface PageMarks {
  /** Marks these ranges and no others. */
  mark(same: Range[], differs: Range[]): void;
  /** Scrolls to a range and marks it for a moment. */
  show(range: Range): void;
  /** Takes every mark away. */
  clear(): void;
}

/** Makes the marks of a page. In a browser without CSS highlights, nothing is marked and `show` only scrolls. */
export function createPageMarks(view: Window & typeof globalThis): PageMarks {
  const registry = view.CSS?.highlights;
  const set = (name: string, ranges: Range[]) => {
    if (!registry) return;
    if (ranges.length > 0) registry.set(name, new view.Highlight(...ranges));
    else registry.delete(name);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    mark(same, differs) {
      set(HIGHLIGHTS.same, same);
      set(HIGHLIGHTS.differs, differs);
    },
    show(range) {
      const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
      const node = range.startContainer;
      const element = node instanceof view.Element ? node : node.parentElement;
      element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
      set(HIGHLIGHTS.shown, [range]);
      clearTimeout(timer);
      timer = setTimeout(() => set(HIGHLIGHTS.shown, []), SHOWN_FOR);
    },
    clear() {
      clearTimeout(timer);
      for (const name of Object.values(HIGHLIGHTS)) set(name, []);
    },
  };
}
