import type { QuotationVersionView } from '../../lib/services/story-view';

/** Longer runs of kept or left-out words are shown by their ends: the fullest version stands whole above them. */
const LONG_RUN = 14;
const ENDS = 5;

function shorten(run: string, first: boolean, last: boolean): string {
  const words = run.split(/\s+/).filter(Boolean);
  if (words.length <= LONG_RUN) return run;
  const head = first ? [] : words.slice(0, ENDS);
  const tail = last ? [] : words.slice(-ENDS);
  const lead = /^\s/.test(run) ? ' ' : '';
  const trail = /\s$/.test(run) ? ' ' : '';
  return `${lead}${[...head, '…', ...tail].join(' ')}${trail}`;
}

/** A quotation's words against the fullest version: words left out are struck, words put in underlined. */
export function Difference({ difference }: { difference: QuotationVersionView['difference'] }) {
  return difference.map(({ text, change }, i) => {
    const end = i === difference.length - 1;
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one version never change places
    if (change === 'put-in') return <ins key={i}>{text}</ins>;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    if (change === 'left-out') return <del key={i}>{shorten(text, false, false)}</del>;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return <span key={i}>{shorten(text, i === 0, end)}</span>;
  });
}
