import { useEffect, useRef, useState } from 'react';
import type { LibraryDatabase } from '../../lib/library/database';
import { keepOpen, type LibraryHealth } from '../../lib/library/open-library';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Opens the library, keeps it open, and tells whether it can be used. */
export function useLibraryHealth(db: LibraryDatabase): { health: LibraryHealth; retry: () => void } {
  const [health, setHealth] = useState<LibraryHealth>({ state: 'opening' });
  const again = useRef<() => Promise<void>>(null);
  useEffect(() => {
    again.current = keepOpen(db, setHealth, pause);
  }, [db]);
  const retry = () => {
    setHealth({ state: 'opening' });
    void again.current?.();
  };
  return { health, retry };
}
