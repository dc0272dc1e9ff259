import type { ReactNode } from 'react';
import type { LibraryDatabase } from '../../lib/library/database';
import { useLibraryHealth } from '../hooks/use-library-health';
import { type RepairActions, RepairView } from './RepairView';

/** Shows a page while its library can be used, and else what to do about it: never an empty library in its place. */
export function LibraryGuard({
  db,
  children,
  ...actions
}: { db: LibraryDatabase; children: ReactNode } & Omit<RepairActions, 'onRetry' | 'onReload'>) {
  const { health, retry } = useLibraryHealth(db);
  if (health.state === 'opening' || health.state === 'open') return children;
  return (
    <main className="reading">
      <RepairView health={health} onRetry={retry} onReload={() => location.reload()} {...actions} />
    </main>
  );
}
