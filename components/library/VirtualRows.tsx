import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Pixels a row takes until it is measured. */
const ROW = 76;
/** Rows drawn beyond those in view. */
const BEYOND = 6;

/**
 * A list of any length of which only the rows in view are in the document; it scrolls with the page. The row that has
 * the focus stays, wherever the page is scrolled to.
 */
export function VirtualRows({
  ids,
  label,
  onRows,
  children,
}: {
  ids: string[];
  /** What a screen reader calls the list. */
  label: string;
  /** The ids of the rows drawn, whenever they change. */
  onRows: (ids: string[]) => void;
  /** Draws a row. */
  children: (id: string) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState(-1);
  // Where the list begins on the page, again after everything above it may have changed.
  useLayoutEffect(() => {
    const now = list.current?.offsetTop ?? 0;
    if (now !== top) setTop(now);
  });
  const rangeExtractor = (range: Range) => {
    const drawn = defaultRangeExtractor(range);
    if (focused < 0 || focused >= ids.length || drawn.includes(focused)) return drawn;
    return [...drawn, focused].sort((a, b) => a - b);
  };
  // A new function has the places of all rows worked out anew, a hundred thousand of them at every drawing.
  const getItemKey = useCallback((index: number) => ids[index]!, [ids]);
  const virtual = useWindowVirtualizer({
    count: ids.length,
    estimateSize: () => ROW,
    overscan: BEYOND,
    scrollMargin: top,
    getItemKey,
    rangeExtractor,
  });
  const items = virtual.getVirtualItems();
  const drawn = items.map(({ index }) => ids[index]!).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows drawn stand for all of it
  useEffect(() => {
    if (drawn !== '') onRows(drawn.split(' '));
  }, [drawn]);
  return (
    <ul
      ref={list}
      className="article-rows"
      aria-label={label}
      style={{ height: virtual.getTotalSize() }}
      onBlur={() => setFocused(-1)}
    >
      {items.map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          className="article-row"
          aria-setsize={ids.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - top}px)` }}
          onFocus={() => setFocused(index)}
        >
          {children(ids[index]!)}
        </li>
      ))}
    </ul>
  );
}
