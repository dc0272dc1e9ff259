import { onceASentence } from './details/once-a-sentence';

/** Which tokens of a sentence stand inside quotation marks, by their places. */
export const quotedTokens = onceASentence(
  ({ tokens, quotations }) =>
    new Set(
      quotations.length === 0
        ? []
        : tokens.flatMap((token, k) =>
            quotations.some((q) => q.start <= token.start && token.end <= q.end) ? [k] : [],
          ),
    ),
);
