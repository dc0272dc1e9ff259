import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { failureReasonOf } from '../../lib/library/failure-reason';

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error,
  );

describe('what keeps the library from working', () => {
  it('is a library written by a newer version', async () => {
    const newer = new Dexie('newer');
    newer.version(99).stores({ articles: 'id' });
    await newer.open();
    newer.close();
    const error = await failure(
      new Promise((_resolve, reject) => {
        const opening = indexedDB.open('newer', 10);
        opening.onerror = () => reject(opening.error);
      }),
    );
    expect(failureReasonOf(error)).toBe('library-newer');
    expect(failureReasonOf(new Dexie.OpenFailedError(error as Error))).toBe('library-newer');
  });

  it('is a full disk, also inside an aborted transaction', () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    expect(failureReasonOf(full)).toBe('library-full');
    expect(failureReasonOf(Object.assign(new Dexie.AbortError('stopped'), { inner: full }))).toBe(
      'library-full',
    );
  });

  it('is a database that does not open', () => {
    expect(failureReasonOf(new Dexie.OpenFailedError('blocked'))).toBe('library-blocked');
    expect(failureReasonOf(new Dexie.DatabaseClosedError())).toBe('library-blocked');
  });

  it('is unexpected when it is anything else', () => {
    expect(failureReasonOf(new TypeError('x'))).toBe('unexpected');
    expect(failureReasonOf('text')).toBe('unexpected');
    expect(failureReasonOf(undefined)).toBe('unexpected');
  });
});
