import type { Reasons } from '../../lib/comparison/comparison';
import { useText } from '../text';

/** The reasons of a match as data: what the texts share, and how far apart in time they are. */
export function WhyReasons({ why }: { why: Reasons & { dayGap?: number | null } }) {
  const text = useText();
  const rows: [string, string][] = [
    [text('whyNames'), why.names.join(', ')],
    [text('whyNumbers'), why.numbers.join(', ')],
    [text('whyTerms'), why.terms.join(', ')],
  ];
  if (why.dayGap !== undefined && why.dayGap !== null)
    rows.push([
      text('whyTime'),
      why.dayGap === 0
        ? text('sameDay')
        : why.dayGap === 1
          ? text('oneDayApart')
          : text('daysApart', why.dayGap.toLocaleString()),
    ]);
  const told = rows.filter(([, value]) => value !== '');
  if (told.length === 0) return <p className="note">{text('whyNothing')}</p>;
  return (
    <dl className="why">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
