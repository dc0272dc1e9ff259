import type { Profile } from './profile';
import type { Sparse } from './sparse';

/**
 * A profile in about 0.9 KB: the number of words (2 bytes), how many different terms its parts have (2 bytes), their
 * hashes ascending (3 bytes each), for each the parts it stands in as bits (1 byte), then its weight in each of those.
 * Most terms stand in several parts, so this takes two thirds of what the parts take one by one.
 */
export type PackedProfile = Uint8Array<ArrayBuffer>;

const PARTS = ['terms', 'lead', 'title', 'names', 'numbers', 'calendar'] as const;
const HEAD = 4;
const MOST_WORDS = 0xffff;

/** Packs a profile for storing; a text of more than 65,535 words counts as one of so many. */
export function packProfile(profile: Profile): PackedProfile {
  const parts = new Map<number, number>();
  PARTS.forEach((part, bit) => {
    for (const hash of profile[part].hashes) parts.set(hash, (parts.get(hash) ?? 0) | (1 << bit));
  });
  const hashes = Uint32Array.from(parts.keys()).sort();
  const weights = PARTS.reduce((sum, part) => sum + profile[part].weights.length, 0);
  const packed = new Uint8Array(HEAD + hashes.length * 4 + weights);
  const view = new DataView(packed.buffer);
  view.setUint16(0, Math.min(profile.length, MOST_WORDS));
  view.setUint16(2, hashes.length);
  const masks = HEAD + hashes.length * 3;
  const next = PARTS.map(() => 0);
  let at = masks + hashes.length;
  hashes.forEach((hash, i) => {
    const mask = parts.get(hash)!;
    packed.set([hash >>> 16, hash >>> 8, hash], HEAD + i * 3);
    packed[masks + i] = mask;
    PARTS.forEach((part, bit) => {
      if (mask & (1 << bit)) packed[at++] = profile[part].weights[next[bit]!++]!;
    });
  });
  return packed;
}

/** The profile that was packed; null when bytes are missing, as after damage to the disk. */
export function unpackProfile(packed: Uint8Array): Profile | null {
  const terms = (packed[2]! << 8) | packed[3]!;
  const masks = HEAD + terms * 3;
  const sizes = PARTS.map(() => 0);
  for (let i = 0; i < terms; i++) {
    for (let bit = 0; bit < PARTS.length; bit++) if (packed[masks + i]! & (1 << bit)) sizes[bit]!++;
  }
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (packed.length !== masks + terms + all) return null;
  const vectors = sizes.map(
    (size): Sparse => ({ hashes: new Uint32Array(size), weights: new Uint8Array(size) }),
  );
  const next = PARTS.map(() => 0);
  let at = masks + terms;
  for (let i = 0, from = HEAD; i < terms; i++, from += 3) {
    const hash = (packed[from]! << 16) | (packed[from + 1]! << 8) | packed[from + 2]!;
    for (let bit = 0; bit < PARTS.length; bit++) {
      if (!(packed[masks + i]! & (1 << bit))) continue;
      const vector = vectors[bit]!;
      const place = next[bit]!++;
      vector.hashes[place] = hash;
      vector.weights[place] = packed[at++]!;
    }
  }
  const [termsOf, lead, title, names, numbers, calendar] = vectors as [
    Sparse,
    Sparse,
    Sparse,
    Sparse,
    Sparse,
    Sparse,
  ];
  return { terms: termsOf, lead, title, names, numbers, calendar, length: (packed[0]! << 8) | packed[1]! };
}

/** A stored profile, also as version 1 of the library stored it: unpacked, with 32-bit hashes. Null when damaged. */
export function readProfile(stored: PackedProfile | Profile): Profile | null {
  if (stored instanceof Uint8Array) return unpackProfile(stored);
  const narrow = ({ hashes, weights }: Sparse): Sparse => ({
    hashes: hashes.map((hash) => hash >>> 8),
    weights,
  });
  const parts = PARTS.map((part) => [part, narrow(stored[part])]);
  return { ...stored, ...Object.fromEntries(parts) };
}
