import type { MessageKey } from '../text';

/** What can keep the extension from its work, as far as the reader can do something about it. */
export type FailureReason =
  /** The page could not be read: it closed, was replaced, or its reading failed. */
  | 'page'
  /** The page did not answer in time. */
  | 'timeout'
  /** The database does not open: another window holds an old version, or the profile is damaged. */
  | 'library-blocked'
  /** The disk or the browser's quota is full. */
  | 'library-full'
  /** The library was written by a newer version of the extension. */
  | 'library-newer'
  | 'unexpected';

/** What happened and what to do about it, for each reason. */
export const FAILURE_TEXTS: Record<FailureReason, { happened: MessageKey; remedy: MessageKey }> = {
  page: { happened: 'failurePage', remedy: 'failurePageRemedy' },
  timeout: { happened: 'failureTimeout', remedy: 'failureTimeoutRemedy' },
  'library-blocked': { happened: 'failureBlocked', remedy: 'failureBlockedRemedy' },
  'library-full': { happened: 'failureFull', remedy: 'failureFullRemedy' },
  'library-newer': { happened: 'failureNewer', remedy: 'failureNewerRemedy' },
  unexpected: { happened: 'failureUnexpected', remedy: 'failureUnexpectedRemedy' },
};
