import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packProfile, readProfile, unpackProfile } from '../../lib/story/packed-profile';
import { profileOf } from '../../lib/story/profile';
import type { Sparse } from '../../lib/story/sparse';
import { documents } from './texts';

describe('packed profile', () => {
  it.each(documents)('gives back the profile of $id', (document) => {
    const profile = profileOf(document);
    expect(unpackProfile(packProfile(profile))).toEqual(profile);
  });

  it('gives back the profile of any text', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[A-Za-zé]{1,9}$/),
      fc.nat(99_999).map(String),
      fc.constant('.'),
    );
    const text = fc.array(word, { maxLength: 400 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (title, body) => {
        const profile = profileOf({ title, text: body });
        expect(unpackProfile(packProfile(profile))).toEqual(profile);
      }),
      { numRuns: 60 },
    );
  });

  it('takes less than a kilobyte for a text of any length', () => {
    const roll = (n: number) => `w${Math.imul(n, 2_654_435_761) >>> 20}`;
    const text = Array.from({ length: 3_000 }, (_, n) => roll(n)).join(' ');
    expect(packProfile(profileOf({ title: 'Long', text })).byteLength).toBeLessThan(1_000);
  });

  it('is null when bytes are missing', () => {
    const packed = packProfile(profileOf(documents[0]!));
    expect(unpackProfile(packed.slice(0, -1))).toBeNull();
    expect(unpackProfile(new Uint8Array(0))).toBeNull();
  });

  it('of an older version is read with its hashes narrowed', () => {
    const profile = profileOf(documents[0]!);
    const terms = { ...profile.terms, hashes: profile.terms.hashes.map((hash) => (hash << 8) | 7) };
    const widened = (of: Sparse): Sparse => ({ ...of, hashes: of.hashes.map((hash) => (hash << 8) | 7) });
    const old = {
      ...profile,
      terms,
      lead: widened(profile.lead),
      title: widened(profile.title),
      names: widened(profile.names),
      numbers: widened(profile.numbers),
      calendar: widened(profile.calendar),
    };
    expect(readProfile(old)).toEqual(profile);
  });
});
