import { useId, useState } from 'react';
import type { FactView, ValueView } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { Disclosure } from '../common/Disclosure';
import type { OpenPassage } from '../common/PassageLink';
import { useText } from '../text';
import { DotScale } from './DotScale';
import { leadValues } from './lead-values';
import { PassageRow } from './PassageRow';
import { WhyReasons } from './WhyReasons';

/** About three lines of a card at the panel's default width: the value and what leads up to it. */
const EXCERPT = 110;

function Folded({ values, onOpen }: { values: ValueView[]; onOpen: () => void }) {
  const text = useText();
  return (
    <p className="note">
      <Button look="quiet" onClick={onOpen}>
        {text('valuesMore', values.length.toLocaleString())}
      </Button>{' '}
      {[...new Set(values.map((value) => value.article.outlet))].join(', ')}
    </p>
  );
}

/** A fact on which reports differ: its figures as a picture, each report's own words, and why they belong together. */
export function FactCard({
  fact,
  against,
  onOpen,
}: {
  fact: FactView;
  against: string | null;
  onOpen: OpenPassage;
}) {
  const text = useText();
  const labelId = useId();
  const [all, setAll] = useState(false);
  const { shown, folded } = all ? { shown: fact.values, folded: [] } : leadValues(fact.values);
  const trend = fact.trend && text(fact.trend === 'later-higher' ? 'trendHigher' : 'trendLower');
  return (
    <article className="card differs" aria-labelledby={labelId}>
      <h3 id={labelId}>
        <span dir="auto">{fact.label}</span>
        {trend && <small>{trend}</small>}
      </h3>
      <DotScale label={fact.label} values={fact.values} />
      <ul className="rows">
        {shown.map((value) => (
          <li key={`${value.article.id}:${value.sentence}:${value.value}`}>
            <PassageRow passage={value} against={against} onOpen={onOpen} limit={EXCERPT} />
          </li>
        ))}
      </ul>
      {folded.length > 0 && <Folded values={folded} onOpen={() => setAll(true)} />}
      <Disclosure label={text('whyTogether')}>
        <WhyReasons why={fact.why} />
      </Disclosure>
    </article>
  );
}
