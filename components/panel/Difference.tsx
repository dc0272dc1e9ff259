import { Fragment } from 'react';
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
    // Runs are whole words, so that a space belongs between them unless one brings its own.
    const space = i > 0 && !/\s$/.test(difference[i - 1]!.text) && !/^\s/.test(text) ? ' ' : '';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one version never change places
      <Fragment key={i}>
        {space}
        {change === 'put-in' && <ins>{text}</ins>}
        {change === 'left-out' && <del>{shorten(text, false, false)}</del>}
        {change === 'kept' && shorten(text, i === 0, end)}
      </Fragment>
    );
  });
}
