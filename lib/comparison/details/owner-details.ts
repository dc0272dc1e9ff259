import { sameName } from '../../text/names';
import type { Detail } from '../comparison';
import type { ReadSentence } from '../read-story';
import { onceASentence } from './once-a-sentence';

/** Nouns that a person or body holds towards another: "the mayor's lawyer" against "the governor's lawyer" names another person. */
const ROLES = new Set(
  `envoy lawyer attorney spokesman spokeswoman spokesperson minister ministry secretary adviser advisor aide ambassador wife husband son daughter
  brother sister father mother mayor governor campaign administration chief deputy representative committee department lawsuit company office`.split(
    /\s+/,
  ),
);
/** How many words may stand between an owner and the role ("Hill's new special envoy"). */
const ROLE_REACH = 3;

interface Owned {
  role: string;
  owner: string[];
  start: number;
  end: number;
}

const ownedRoles = onceASentence((sentence): Owned[] => {
  const owned: Owned[] = [];
  for (const name of sentence.names) {
    if (!/^['’](?:s\b|\s)/.test(sentence.text.slice(name.end))) {
      // "the Biden administration's special envoy": the owner is the name and the common noun after it.
      const after = /^\s\p{Ll}+(?=['’]s\b)/u.exec(sentence.text.slice(name.end));
      if (!after) continue;
      const end = name.end + after[0].length;
      const role = roleAfter(sentence, end);
      if (role) owned.push({ role: role.word, owner: name.words, start: name.start, end: role.end });
      continue;
    }
    const role = roleAfter(sentence, name.end);
    if (role) owned.push({ role: role.word, owner: name.words, start: name.start, end: role.end });
  }
  return owned;
});

function roleAfter(sentence: ReadSentence, at: number): { word: string; end: number } | null {
  const from = sentence.tokens.findIndex((token) => token.start >= at && token.word !== 's');
  if (from < 0) return null;
  for (const token of sentence.tokens.slice(from, from + ROLE_REACH)) {
    if (/[,;:.]/.test(sentence.text.slice(at, token.start).replace(/^['’]s/, ''))) return null;
    if (ROLES.has(token.word)) return { word: token.word, end: token.end };
  }
  return null;
}

/** Whose envoy, lawyer or wife two sentences name, held against each other: one role with two owners differs. */
export function ownerDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const details: Detail[] = [];
  for (const x of ownedRoles(a)) {
    for (const y of ownedRoles(b)) {
      if (x.role !== y.role) continue;
      const agreement = sameName(x.owner, y.owner) ? 'same' : 'differs';
      details.push({
        kind: 'name',
        agreement,
        a: { start: x.start, end: x.end },
        b: { start: y.start, end: y.end },
      });
    }
  }
  return details;
}
