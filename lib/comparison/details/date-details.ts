import type { Detail } from '../comparison';
import type { ReadSentence } from '../read-story';

/** Most days apart at which two days are still read as two reports of one moment; farther apart they date two things. */
const NEAR_DAYS = 3;

/**
 * The days two linked sentences give, held against each other. Days that meet are the same; two lone days some days apart differ; a sentence
 * with several days may date several things, so those that do not meet are left out.
 */
export function dateDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const details: Detail[] = [];
  const met = new Set<unknown>();
  for (const x of a.dates) {
    for (const y of b.dates) {
      if (met.has(x) || met.has(y) || x.from > y.to || y.from > x.to) continue;
      met.add(x).add(y);
      details.push({
        kind: 'date',
        agreement: 'same',
        a: { start: x.start, end: x.end },
        b: { start: y.start, end: y.end },
      });
    }
  }
  const [left, right] = [a.dates.filter((d) => d.grain === 'day'), b.dates.filter((d) => d.grain === 'day')];
  const [x, y] = [left[0], right[0]];
  if (
    details.length > 0 ||
    !x ||
    !y ||
    left.length > 1 ||
    right.length > 1 ||
    Math.abs(x.from - y.from) > NEAR_DAYS
  )
    return details;
  return [
    {
      kind: 'date',
      agreement: 'differs',
      a: { start: x.start, end: x.end },
      b: { start: y.start, end: y.end },
    },
  ];
}
