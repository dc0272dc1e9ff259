const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Moves the focus from a passage or headline to the next or previous one of the same list on an arrow key.
 * At the list's ends, and anywhere else, the key keeps its own meaning (scrolling).
 */
export function moveWithinList(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const from = event.target;
  if (!step || event.altKey || event.ctrlKey || event.metaKey || !(from instanceof HTMLElement)) return;
  const stops = Array.from(from.closest('ul')?.querySelectorAll<HTMLElement>('.passage, .headline') ?? []);
  const next = stops[stops.indexOf(from) + step];
  if (!stops.includes(from) || !next) return;
  event.preventDefault();
  next.focus();
}
