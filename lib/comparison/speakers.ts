import type { Name } from '../text/names';
import type { QuotedSpan } from '../text/quotes';
import { isSpeechVerb } from '../text/speech-verbs';
import type { Token } from '../text/tokens';

/** Who says what a sentence reports. */
export interface Speaker {
  /** Folded words of the speaker's name ("white", "house"), or of the noun that stands for one ("police"). */
  words: string[];
  /** The speaker in the article's words, with the sentence it stands in. */
  text: string;
  sentence: number;
  /** False when a pronoun or the run of a quotation was resolved to it. */
  named: boolean;
}

interface Utterance {
  index: number;
  text: string;
  tokens: Token[];
  names: Name[];
  quotations: QuotedSpan[];
  speaker: Speaker | null;
  actor: Speaker | null;
}

const PRONOUNS = new Set(['he', 'she', 'they', 'er', 'sie', 'il', 'elle', 'lui', 'lei', 'el', 'ella']);
const SPEAKING_NOUNS = new Set(
  `police officials official spokesman spokeswoman spokesperson statement authorities ministry department report reports lawyers prosecutors prosecutor
  aides aide critics witnesses witness company agency office family residents lawmakers sources source investigators campaign services polizei
  policia polizia police ministerio ministere behorden autorites autoridades`.split(/\s+/),
);
/** How far before or after a verb of speech its speaker may stand, in tokens. */
const BEFORE = 12;
const AFTER = 5;

function quoted(sentence: Utterance, at: number): boolean {
  return sentence.quotations.some((span) => span.start <= at && at < span.end);
}

/** Whether the name that holds a token after a verb of speech is followed by a break or a preposition rather than by a verb. */
function endsAttribution({ text, names }: Utterance, token: Token): boolean {
  const name = names.find((n) => n.start <= token.start && token.start < n.end);
  return (
    !name ||
    /^(?:\s*$|\s?[,.;:!?"”»)—–]|\s(?:in|on|at|during|of|after|before|when|while|as|from|to|with)\b)/u.test(
      text.slice(name.end),
    )
  );
}

const PREPOSITIONS = new Set('at in of to with on from against for about by before after during'.split(' '));

/** Whether the name that holds token `at` stands right after a preposition, an article between them or not. */
function followsPreposition(tokens: Token[], names: Name[], at: number): boolean {
  const name = names.find((n) => n.start <= tokens[at]!.start && tokens[at]!.start < n.end);
  if (!name) return false;
  let before = tokens.findIndex((token) => token.start >= name.start) - 1;
  if (tokens[before]?.word === 'the') before--;
  return before >= 0 && PREPOSITIONS.has(tokens[before]!.word);
}

function speakerAt(sentence: Utterance, verb: number, previous: Speaker | null): Speaker | null {
  const { tokens, names } = sentence;
  let best: Speaker | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = Math.max(0, verb - BEFORE); i <= Math.min(tokens.length - 1, verb + AFTER); i++) {
    const token = tokens[i]!;
    if (quoted(sentence, token.start)) continue;
    // A speaker right after the verb ("said Ms. Hill") counts as near as one right before it.
    const distance = Math.abs(i - verb);
    if (distance >= nearest) continue;
    // "At the White House he said": a name after a preposition of place or company speaks only after "according to".
    if (
      token.capital &&
      followsPreposition(tokens, names, i) &&
      !tokens.some((t) => t.word === 'according' || t.word === 'selon')
    )
      continue;
    // "He said Norland had agreed": a name after the verb that goes on to act is what is said, not who says it.
    if (i > verb && token.capital && !endsAttribution(sentence, token)) continue;
    const name = names.find((n) => n.start <= token.start && token.end <= n.end + 2);
    if (name) best = { words: name.words, text: name.text, sentence: sentence.index, named: true };
    else if (SPEAKING_NOUNS.has(token.word))
      best = { words: [token.word], text: token.text, sentence: sentence.index, named: true };
    else if (PRONOUNS.has(token.word) && previous) best = { ...previous, named: false };
    else continue;
    nearest = distance;
  }
  return best;
}

/** The subject a later "he" or "she" most likely means: the first name of the sentence outside quotation marks. */
function subject(sentence: Utterance): Speaker | null {
  const name = sentence.names.find((n) => !quoted(sentence, n.start));
  return name ? { words: name.words, text: name.text, sentence: sentence.index, named: false } : null;
}

/** How many tokens of a sentence may stand before the one that acts in it. */
const ACTOR_WITHIN = 8;

/** Who a sentence is about: the first name outside quotation marks, or whom the pronoun in its place stands for. */
function actorOf(sentence: Utterance, previous: Speaker | null): Speaker | null {
  const own = subject(sentence);
  const pronoun = sentence.tokens
    .slice(0, ACTOR_WITHIN)
    .find((token) => PRONOUNS.has(token.word) && !quoted(sentence, token.start));
  const first = own && sentence.names.find((name) => !quoted(sentence, name.start));
  if (pronoun && previous && (!first || pronoun.start < first.start)) return { ...previous, named: false };
  return own ?? (sentence.quotations.length > 0 ? sentence.speaker : null);
}

/**
 * Sets the speaker and the actor of each sentence of an article. The speaker is the name nearest to a verb of speech outside the quotation marks; "he said" goes to the
 * speaker before; a sentence of nothing but quotation goes to the speaker who opened it, or to the one who closes it.
 */
export function resolveSpeakers(sentences: Utterance[]): void {
  let previous: Speaker | null = null as Speaker | null;
  for (const sentence of sentences) {
    const verbs = sentence.tokens.flatMap((token, i) =>
      isSpeechVerb(token.word) && !quoted(sentence, token.start) ? [i] : [],
    );
    for (const verb of verbs) sentence.speaker ??= speakerAt(sentence, verb, previous);
    const opening = sentence.quotations[0];
    if (
      !sentence.speaker &&
      opening &&
      verbs.length === 0 &&
      (!opening.opensHere || opening.start <= 2) &&
      previous
    ) {
      sentence.speaker = { ...previous, named: false };
    }
    sentence.actor = actorOf(sentence, previous);
    previous = sentence.speaker ?? subject(sentence) ?? previous;
  }
  // A quotation that opens without a speaker belongs to the one named where it closes.
  for (let i = sentences.length - 2; i >= 0; i--) {
    const here = sentences[i]!;
    const next = sentences[i + 1]!;
    if (!next.quotations[0] || next.quotations[0].opensHere || !next.speaker) continue;
    if (here.quotations.some((span) => !span.closesHere) && here.speaker?.named !== true)
      here.speaker = { ...next.speaker, named: false };
  }
}
