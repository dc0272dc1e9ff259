import type { Block } from './blocks';

/** A block of at least this many characters with few links is taken for running text. */
const PROSE = 80;

export function isProse(block: Block): boolean {
  return block.text.length >= PROSE && block.linked < block.text.length * 0.4;
}

export function isPlainProse(block: Block): boolean {
  return block.text.length >= PROSE && block.linked < block.text.length * 0.2;
}

export function isSentence(block: Block): boolean {
  return /[.!?…。]["'”’»)\]」]*$/.test(block.text);
}
