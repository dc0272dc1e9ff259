import type { Agreement, Reasons } from '../../lib/comparison/comparison';
import { Disclosure } from '../common/Disclosure';
import { useText } from '../text';
import { WhyReasons } from './WhyReasons';

/** In a word whether a passage agrees with the sentence asked about, and, opened, what the two share. */
export function WhyLine({ agreement, why }: { agreement: Agreement; why: Reasons }) {
  const text = useText();
  return (
    <Disclosure
      label={
        <>
          <span className={`tag ${agreement}`}>
            {text(agreement === 'same' ? 'agreementSame' : 'agreementDiffers')}
          </span>{' '}
          {text('whySameFact')}
        </>
      }
    >
      <WhyReasons why={why} />
    </Disclosure>
  );
}
