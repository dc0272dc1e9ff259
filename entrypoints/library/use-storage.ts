import { useEffect, useState } from 'react';
import { useLive } from '../../components/hooks/use-live';
import type { Limits } from '../../components/library/library-state';
import type { LibraryDatabase } from '../../lib/library/database';
import { writeSetting } from '../../lib/library/settings';
import { startRebuild } from '../../lib/services/jobs/rebuild-job';
import { startRetention } from '../../lib/services/jobs/retention-job';
import { articlesBeyond, type StorageSpace, storageSpace } from '../../lib/services/storage-space';

/** Milliseconds between two measurements at least, while articles come in. */
const MEASURE_REST = 1_000;

/** The room the library takes and the reader's limits to it. @param carryOn has the jobs of the database worked on. */
export function useStorage(db: LibraryDatabase, carryOn: () => void) {
  const articles = useLive('days', () => db.days.toArray(), MEASURE_REST).value;
  const [space, setSpace] = useState<StorageSpace | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when articles come or go
  useEffect(() => {
    let current = true;
    void storageSpace(db, navigator.storage).then((measured) => current && setSpace(measured));
    return () => {
      current = false;
    };
  }, [db, articles]);
  return {
    space,
    onLimits: async (limits: Limits) => {
      await writeSetting(db, 'keepDays', limits.keepDays);
      await writeSetting(db, 'keepMegabytes', limits.keepMegabytes);
      await startRetention(db, Date.now());
      carryOn();
    },
    onCountBeyond: (limits: Limits) => articlesBeyond(db, limits, Date.now()),
    onPersist: async () => {
      await navigator.storage.persist();
      setSpace(await storageSpace(db, navigator.storage));
    },
    onCheckIndex: async () => {
      await startRebuild(db, 'faults', Date.now(), true);
      carryOn();
    },
  };
}
