/**
 * A 32-bit hash of a word: FNV-1a over its UTF-16 units with a last mix, as an unsigned integer, never 0 (0 marks
 * an empty place in a signature).
 */
export function hash(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h ^= h >>> 13;
  return h >>> 0 || 1;
}
