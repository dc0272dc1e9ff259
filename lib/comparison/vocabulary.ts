import { isFunctionWord } from '../text/function-words';
import { spellingKey } from '../text/names';
import type { Token } from '../text/tokens';
import { type LikeTerm, likeTerms } from './like-terms';
import { nameClusters } from './name-clusters';
import { backgroundWeight, mayTell, type ReadArticle, type ReadSentence } from './read-story';
import { ascending } from './sort-numbers';

/** A sentence as numbers: ids of the story's terms. */
export interface SentenceTerms {
  /** Ids of the telling terms in order, with repeats. */
  sequence: number[];
  /** The same ids, sorted, each once. */
  ids: number[];
  /** Ids of every word in order, function words too, for common runs; and where each stands in `sequence`, -1 for one that is not telling. */
  all: number[];
  inSequence: number[];
  /** Whether the term stands in a name here, parallel to `ids`. */
  inName: boolean[];
  /** Clusters of the names of this sentence, each once. */
  names: number[];
  /** The cluster of each name, parallel to the sentence's names. */
  clusters: number[];
  /** Sum of the terms' weights. */
  mass: number;
  /** Euclidean length of the weights. */
  norm: number;
  /** Sum of the squared weights of the terms that stand in no name. */
  plainSquare: number;
}

/** The terms of a story. */
export interface Vocabulary {
  sentences: SentenceTerms[];
  /** Weight by term id: background idf tempered by how common the term is in this story. */
  weight: Float64Array;
  /** Background idf by term id. */
  background: Float64Array;
  /** Terms by id. */
  stems: string[];
  /** By word id: whether it is a function word of the last article that holds it. */
  functionWords: boolean[];
  /** By term id: terms of like form or initials. */
  alike: LikeTerm[][];
}

/** A term in this share of a story's sentences keeps half of its weight: it names the topic, not the fact. */
const HALF_AT = 0.12;
/** What a term is known by: a longer one by its spelling key, so that transliterations are one term. */
const keyOf = (stem: string): string => (stem.length > 5 ? spellingKey(stem) : stem);

/** What a word is in the articles of one language. */
interface Word {
  id: number;
  functionWord: boolean;
  /** The id of its term, -1 for a word that is not telling. */
  term: number;
}

/** Gives every sentence of a story its term ids and every term its weight. */
export function makeVocabulary(story: ReadArticle[]): Vocabulary {
  const ids = new Map<string, number>();
  const words = new Map<string, number>();
  const stems: string[] = [];
  const functionWords: boolean[] = [];
  const initials = new Map<number, string[]>();
  const idOf = (stem: string): number => {
    const key = keyOf(stem);
    let id = ids.get(key);
    if (id === undefined) {
      id = stems.length;
      ids.set(key, id);
      stems.push(stem);
    }
    return id;
  };
  const readWord = (token: Token, language: string): Word => {
    let id = words.get(token.word);
    if (id === undefined) {
      id = words.size;
      words.set(token.word, id);
    }
    const functionWord = isFunctionWord(token.word, language);
    return { id, functionWord, term: !functionWord && mayTell(token) ? idOf(token.stem) : -1 };
  };
  const clusterOf = nameClusters();
  const read = (sentence: ReadSentence, language: string, known: Map<string, Word>): SentenceTerms => {
    const sequence: number[] = [];
    const all: number[] = [];
    const inSequence: number[] = [];
    const named = new Set<number>();
    const { names } = sentence;
    let next = 0;
    for (const token of sentence.tokens) {
      let word = known.get(token.text);
      if (!word) {
        word = readWord(token, language);
        known.set(token.text, word);
      }
      all.push(word.id);
      functionWords[word.id] = word.functionWord;
      if (word.term === -1) {
        inSequence.push(-1);
        continue;
      }
      inSequence.push(sequence.length);
      sequence.push(word.term);
      // Tokens and names both ascend.
      while (next < names.length && names[next]!.end <= token.start) next++;
      if (next < names.length && names[next]!.start <= token.start) named.add(word.term);
    }
    for (const name of names) {
      if (name.words.length > 1) initials.set(clusterOf(name.words), name.words);
    }
    const unique = ascending(sequence);
    const own = names.map((name) => clusterOf(name.words));
    return {
      sequence,
      ids: unique,
      all,
      inSequence,
      inName: unique.map((id) => named.has(id)),
      names: [...new Set(own)],
      clusters: own,
      mass: 0,
      norm: 0,
      plainSquare: 0,
    };
  };
  const known = new Map<string, Map<string, Word>>();
  const sentences = story.flatMap(({ language, sentences }) => {
    const own = known.get(language) ?? new Map<string, Word>();
    known.set(language, own);
    return sentences.map((sentence) => read(sentence, language, own));
  });
  const counts = new Float64Array(stems.length);
  for (const sentence of sentences) for (const id of sentence.ids) counts[id]!++;
  const background = Float64Array.from(stems, backgroundWeight);
  const half = Math.max(3, HALF_AT * sentences.length);
  const weight = background.map((idf, id) => idf / (1 + (counts[id]! - 1) / half));
  for (const sentence of sentences) {
    sentence.ids.forEach((id, k) => {
      sentence.mass += weight[id]!;
      sentence.norm += weight[id]! ** 2;
      if (!sentence.inName[k]) sentence.plainSquare += weight[id]! ** 2;
    });
    sentence.norm = Math.sqrt(sentence.norm);
  }
  const alike = likeTerms(stems, initials.values(), (word) => ids.get(keyOf(word)));
  return { sentences, weight, background, stems, functionWords, alike };
}
