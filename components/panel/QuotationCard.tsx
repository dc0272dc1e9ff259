import { useId } from 'react';
import type { QuotationForm } from '../../lib/comparison/comparison';
import type { QuotationVersionView, QuotationView } from '../../lib/services/story-view';
import { MarkedText } from '../common/MarkedText';
import { OutletBadge } from '../common/OutletBadge';
import { type OpenPassage, PassageLink } from '../common/PassageLink';
import { type MessageKey, textOfCount, useText } from '../text';
import { Difference } from './Difference';

const FORM: Record<QuotationForm, MessageKey> = {
  full: 'quotationFull',
  shortened: 'quotationShortened',
  reworded: 'quotationReworded',
  indirect: 'quotationIndirect',
};

/** About five lines: a longer fullest version is cut, and read whole in its article. */
const FULLEST = 320;

function Version({ version, onOpen }: { version: QuotationVersionView; onOpen: OpenPassage }) {
  const text = useText();
  const { article } = version;
  const changed = version.form === 'shortened' || version.form === 'reworded';
  return (
    <div className="row">
      <OutletBadge article={article} named />
      <div className="row-body">
        <p className="by">
          <bdi>{article.outlet}</bdi> <span className="form">{text(FORM[version.form])}</span>
        </p>
        <PassageLink passage={version} onOpen={onOpen}>
          {changed && version.difference.length > 0 ? (
            <span className="own quoted" dir="auto" lang={article.language ?? undefined}>
              <Difference difference={version.difference} />
            </span>
          ) : (
            <MarkedText text={version.text} limit={150} lang={article.language} />
          )}
        </PassageLink>
      </div>
    </div>
  );
}

/** An utterance: its fullest version, who carries it in full, and how each other outlet's words depart from it. */
export function QuotationCard({ quotation, onOpen }: { quotation: QuotationView; onOpen: OpenPassage }) {
  const text = useText();
  const labelId = useId();
  const { speaker, channel, versions } = quotation;
  const full = versions.filter((version) => version.form === 'full');
  const others = versions.filter((version) => version.form !== 'full');
  const outlets = new Set(versions.map((version) => version.article.outlet)).size;
  const lead = full[0] ?? versions[0];
  if (!lead) return null;
  return (
    <article className="card" aria-labelledby={labelId}>
      <h3 id={labelId}>
        <span dir="auto">{[speaker ?? text('speakerUnknown'), channel].filter(Boolean).join(', ')}</span>
        <small>{textOfCount(text, 'outletsOne', 'outletsMany', outlets)}</small>
      </h3>
      <PassageLink passage={lead} onOpen={onOpen}>
        <MarkedText text={quotation.text} limit={FULLEST} lang={lead.article.language} />
      </PassageLink>
      {full.length > 0 && (
        <ul className="full-in">
          {full.map((version) => (
            <li key={`${version.article.id}:${version.sentence}`}>
              <PassageLink passage={version} onOpen={onOpen} className="chip-link">
                <OutletBadge article={version.article} small named />
                <bdi>{version.article.outlet}</bdi>
              </PassageLink>
            </li>
          ))}
          <li className="form">{text('quotationFull')}</li>
        </ul>
      )}
      {others.length > 0 && (
        <ul className="rows">
          {others.map((version) => (
            <li key={`${version.article.id}:${version.sentence}`}>
              <Version version={version} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
