import { useText } from '../text';
import { Button } from './Button';
import { Disclosure } from './Disclosure';
import { EmptyState } from './EmptyState';
import { FAILURE_TEXTS, type FailureReason } from './failure-texts';

/** A failure: what happened, what to do, and the error's own words for a report. */
export function FailureView({
  reason,
  detail,
  onRetry,
}: {
  reason: FailureReason;
  detail?: string;
  onRetry: () => void;
}) {
  const text = useText();
  const { happened, remedy } = FAILURE_TEXTS[reason];
  return (
    <EmptyState
      heading={text(happened)}
      steps={
        <Button look="primary" onClick={onRetry}>
          {text('tryAgain')}
        </Button>
      }
    >
      <p>{text(remedy)}</p>
      {detail && (
        <Disclosure label={text('technicalDetail')}>
          <code>{detail}</code>
        </Disclosure>
      )}
    </EmptyState>
  );
}
