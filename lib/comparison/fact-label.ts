import type { Span } from '../text/sentences';
import type { ReadSentence } from './read-story';

/** Most words of a label. */
const WORDS = 5;
/** Words a label does not end with. */
const LOOSE_END =
  /^(?:a|an|the|and|or|but|of|in|on|at|to|for|by|with|from|that|which|who|whom|as|than|is|was|were|had|has|have|his|her|their|its)$/i;

function trimmed(words: string[]): string[] {
  const kept = [...words];
  while (kept.length > 0 && LOOSE_END.test(kept[kept.length - 1]!)) kept.pop();
  return kept;
}

/**
 * A label for a value in the report's own words: what follows it up to a break ("people were killed"), else what leads up to it.
 */
export function labelOf(sentence: ReadSentence, value: Span): string {
  const after =
    /^[^,;:.()"“”«»—–?!]*/u.exec(sentence.text.slice(value.end).replace(/^[\s-]+/, ''))?.[0] ?? '';
  const following = after.split(/\s+/).filter(Boolean).slice(0, WORDS);
  const joint = following.findIndex(
    (word, i) => i > 0 && /^(?:and|or|but|which|who|that|und|et|y|e|ou|oder)$/i.test(word),
  );
  const kept = trimmed(joint > 0 ? following.slice(0, joint) : following);
  if (kept.length > 1 || (kept[0]?.length ?? 0) > 4) return kept.join(' ');
  const before = /[^,;:.()"“”«»—–?!]*$/u.exec(sentence.text.slice(0, value.start))?.[0] ?? '';
  const leading = before.split(/\s+/).filter(Boolean).slice(-WORDS);
  return leading.length > 0
    ? leading.join(' ')
    : sentence.text.slice(value.start, value.end).split(/\s+/).slice(0, WORDS).join(' ');
}
