import { useLive } from '../../components/hooks/use-live';
import { FillingSites } from '../../components/library/FillingSites';
import type { LibraryDatabase } from '../../lib/library/database';
import { fillingSites, stopFilling } from '../../lib/services/reading-fills';

/** The sites that add what the reader opens, drawn from the database. */
export function ReadingFills({ db }: { db: LibraryDatabase }) {
  const hosts = useLive('filling sites', () => fillingSites(db)).value?.map(({ host }) => host) ?? [];
  return <FillingSites hosts={hosts} onStop={(host) => void stopFilling(db, host)} />;
}
