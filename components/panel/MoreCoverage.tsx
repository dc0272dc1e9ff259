import type { CoverageOffer } from '../../lib/services/coverage-offer';
import type { OutletSearch } from '../../lib/services/feeds/coverage-job';
import { Button } from '../common/Button';
import { Disclosure } from '../common/Disclosure';
import { type MessageKey, type Text, textOfCount, useText } from '../text';
import type { PanelActions } from './panel-state';

type Actions = Pick<PanelActions, 'onLookForCoverage' | 'onStopJob' | 'onChooseOutlets'>;

const STATE: Record<OutletSearch['state'], MessageKey> = {
  waiting: 'fillWaiting',
  looking: 'searchLooking',
  found: 'searchFound',
  nothing: 'searchNothing',
  failed: 'searchFailed',
};

/** What was found first, what is still to come last. */
const ORDER: OutletSearch['state'][] = ['found', 'looking', 'nothing', 'failed', 'waiting'];

/** How the search at each outlet went, to unfold. */
function ByOutlet({ result }: { result: OutletSearch[] }) {
  const text = useText();
  const sorted = [...result].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <Disclosure label={text('headingByOutlet')}>
      <ul className="search-lines">
        {sorted.map(({ outlet, state }) => (
          <li key={outlet}>
            <bdi>{outlet}</bdi> <span className={`note ${state}`}>{text(STATE[state])}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What a search found, in a sentence: of how many outlets how many reported, and which. */
function finding(text: Text, result: OutletSearch[]): string {
  const asked = result.filter(({ state }) => state === 'found' || state === 'nothing');
  const found = result.filter(({ state }) => state === 'found').map(({ outlet }) => outlet);
  const failed = result.filter(({ state }) => state === 'failed').length;
  const of = asked.length.toLocaleString();
  const said =
    found.length === 0
      ? textOfCount(text, 'coverageNoneOne', 'coverageNoneMany', asked.length)
      : found.length === 1
        ? text('coverageFoundOne', of, found[0]!)
        : text('coverageFoundMany', found.length.toLocaleString(), of, found.join(', '));
  const unasked = textOfCount(text, 'coverageFailedOne', 'coverageFailedMany', failed);
  return [asked.length > 0 && said, failed > 0 && unasked].filter(Boolean).join(' ');
}

/** The search itself: to be started, under way with its progress, or ended with what it found. */
function Search({
  outlets,
  job,
  onLookForCoverage,
  onStopJob,
}: CoverageOffer & Omit<Actions, 'onChooseOutlets'>) {
  const text = useText();
  const look = textOfCount(text, 'lookThroughOne', 'lookThroughMany', outlets);
  if (!job) {
    return (
      <>
        <p>{text('moreCoverageLead')}</p>
        <Button look="primary" onClick={onLookForCoverage}>
          {look}
        </Button>
      </>
    );
  }
  const { id, state, result, done, error } = job;
  if (state === 'running' || state === 'stopping') {
    return (
      <>
        <p className="search-progress">
          <progress max={result.length} value={done} aria-label={text('moreCoverageHeading')} />
          <span>{text('outletsOf', done.toLocaleString(), result.length.toLocaleString())}</span>
          <Button onClick={() => onStopJob(id)} disabled={state === 'stopping'}>
            {text('stop')}
          </Button>
        </p>
        <ByOutlet result={result} />
      </>
    );
  }
  return (
    <>
      <p>
        {state === 'stopped' &&
          text('coverageStopped', done.toLocaleString(), result.length.toLocaleString())}{' '}
        {state === 'failed' ? error : finding(text, result)}
      </p>
      <ByOutlet result={result} />
      <Button onClick={onLookForCoverage}>{text('lookAgain')}</Button>
    </>
  );
}

/**
 * On a story few outlets tell: looks through the subscribed outlets' latest feeds and sitemaps at once, and says what
 * came of it. Without outlets it leads to choosing some.
 */
export function MoreCoverage({ offer, ...actions }: { offer: CoverageOffer } & Actions) {
  const text = useText();
  const running = offer.job?.state === 'running';
  const ended = offer.job !== null && !running && offer.job.state !== 'stopping';
  return (
    <div className="more-coverage">
      <h2>{text('moreCoverageHeading')}</h2>
      {offer.outlets === 0 && !offer.job ? (
        <>
          <p>{text('moreCoverageNoFeeds')}</p>
          <Button look="primary" onClick={actions.onChooseOutlets}>
            {text('chooseOutlets')}
          </Button>
        </>
      ) : (
        <Search {...offer} {...actions} />
      )}
      <div className="visually-hidden" role="status">
        {running && text('searchLooking')}
        {ended && offer.job && finding(text, offer.job.result)}
      </div>
    </div>
  );
}
