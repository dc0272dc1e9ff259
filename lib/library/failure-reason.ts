/** What keeps the library from working, as far as the reader can do something about it. */
export type LibraryFailure = 'library-blocked' | 'library-full' | 'library-newer' | 'unexpected';

/** IndexedDB's and Dexie's names for errors, by what they mean for the reader. */
const BY_NAME: Record<string, LibraryFailure> = {
  QuotaExceededError: 'library-full',
  VersionError: 'library-newer',
  OpenFailedError: 'library-blocked',
  DatabaseClosedError: 'library-blocked',
  InvalidStateError: 'library-blocked',
  MissingAPIError: 'library-blocked',
};

/** Tells which of the known troubles an error of the library is; Dexie wraps the browser's own error in `inner`. */
export function failureReasonOf(error: unknown): LibraryFailure {
  for (let at = error; at instanceof Object; at = (at as { inner?: unknown }).inner) {
    const reason = BY_NAME[String((at as { name?: unknown }).name)];
    if (reason === 'library-blocked' && 'inner' in at && at.inner) {
      const inner = failureReasonOf(at.inner);
      return inner === 'unexpected' ? reason : inner;
    }
    if (reason) return reason;
  }
  return 'unexpected';
}
