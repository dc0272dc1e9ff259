import { FailureView } from '../../components/common/FailureView';
import { FeedsSection } from '../../components/library/FeedsSection';
import type { LibraryDatabase } from '../../lib/library/database';
import { useFeeds } from './use-feeds';

/** The section of feeds with its database and browser. */
export function Feeds({ db }: { db: LibraryDatabase }) {
  const { state, actions, failure } = useFeeds(db);
  if (failure) return <FailureView {...failure} onRetry={() => location.reload()} />;
  return <FeedsSection state={state} actions={actions} />;
}
