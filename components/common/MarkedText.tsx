import type { ReactNode } from 'react';
import type { Mark } from '../../lib/services/story-view';
import { excerpt } from './excerpt';

const QUOTE_MARKS = /["“”„«»]/;

function pieces(text: string, marks: Mark[]): ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, mark.start);
    const end = Math.min(mark.end, text.length);
    if (end <= start) continue;
    nodes.push(
      text.slice(at, start),
      <mark key={start} className={mark.kind}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes;
}

/**
 * An outlet's own words, with some of them marked; always text, never HTML.
 * A sentence without quotation marks of its own is put between them. `limit` cuts to about that many characters.
 */
export function MarkedText({
  text,
  marks = [],
  limit = Number.POSITIVE_INFINITY,
  lang,
}: {
  text: string;
  marks?: Mark[];
  limit?: number;
  lang?: string | null;
}) {
  const cut = excerpt(text, marks, limit);
  return (
    <span
      className={QUOTE_MARKS.test(text) ? 'own' : 'own quoted'}
      dir="auto"
      lang={lang ?? undefined}
      title={cut.cutBefore || cut.cutAfter ? text : undefined}
    >
      {cut.cutBefore && <span className="cut">… </span>}
      {pieces(cut.text, cut.marks)}
      {cut.cutAfter && <span className="cut"> …</span>}
    </span>
  );
}
