import { isFunctionWord } from '../text/function-words';
import { type KeyedName, keyedName, sameKeyedName, spellingKey } from '../text/names';
import { backgroundWeight, mayTell, type ReadArticle, type ReadSentence } from './read-story';

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
  /** By term id: terms of like form or initials, with 0 to 1 for how like. */
  alike: { id: number; likeness: number }[][];
}

/** A term in this share of a story's sentences keeps half of its weight: it names the topic, not the fact. */
const HALF_AT = 0.12;
/** Likeness of two stems that share a long beginning ("russia", "russian"), and of initials and the words they stand for. */
const FORM_LIKENESS = 0.7;
const INITIALS_LIKENESS = 0.6;
/** Least common beginning of two like stems, in letters, and as a share of the longer. */
const FORM_LETTERS = 5;
const FORM_SHARE = 0.62;

/** How like two stems are by a long common beginning ("russia", "russian"): 0 or `FORM_LIKENESS`. */
export function formLikeness(a: string, b: string): number {
  const short = Math.min(a.length, b.length);
  if (short < FORM_LETTERS) return 0;
  let n = 0;
  while (n < short && a[n] === b[n]) n++;
  return n >= FORM_LETTERS && n >= FORM_SHARE * Math.max(a.length, b.length) ? FORM_LIKENESS : 0;
}

/** The numbers of a list in ascending order, each once. */
function ascending(numbers: number[]): number[] {
  const sorted = Int32Array.from(numbers).sort();
  const unique: number[] = [];
  for (let k = 0; k < sorted.length; k++) if (k === 0 || sorted[k] !== sorted[k - 1]) unique.push(sorted[k]!);
  return unique;
}

/** Gives every sentence of a story its term ids and every term its weight. */
export function makeVocabulary(story: ReadArticle[]): Vocabulary {
  const ids = new Map<string, number>();
  const words = new Map<string, number>();
  const stems: string[] = [];
  const functionWords: boolean[] = [];
  const initials = new Map<number, string[]>();
  const clusters: KeyedName[] = [];
  const idOf = (stem: string): number => {
    const key = stem.length > 5 ? spellingKey(stem) : stem;
    let id = ids.get(key);
    if (id === undefined) {
      id = stems.length;
      ids.set(key, id);
      stems.push(stem);
    }
    return id;
  };
  const clustered = new Map<string, number>();
  const clusterOf = (name: string[]): number => {
    const key = name.join(' ');
    const before = clustered.get(key);
    if (before !== undefined) return before;
    const cluster = findCluster(name);
    clustered.set(key, cluster);
    return cluster;
  };
  const findCluster = (name: string[]): number => {
    const own = keyedName(name);
    const found = clusters.findIndex((known) => sameKeyedName(known, own));
    if (found >= 0) {
      if (name.length > clusters[found]!.words.length) clusters[found] = own;
      return found;
    }
    clusters.push(own);
    return clusters.length - 1;
  };
  const read = (sentence: ReadSentence, language: string): SentenceTerms => {
    const sequence: number[] = [];
    const all: number[] = [];
    const inSequence: number[] = [];
    const named = new Set<number>();
    for (const token of sentence.tokens) {
      let word = words.get(token.word);
      if (word === undefined) {
        word = words.size;
        words.set(token.word, word);
      }
      all.push(word);
      const functionWord = isFunctionWord(token.word, language);
      functionWords[word] = functionWord;
      const telling = !functionWord && mayTell(token);
      inSequence.push(telling ? sequence.length : -1);
      if (!telling) continue;
      const id = idOf(token.stem);
      sequence.push(id);
      if (sentence.names.some((name) => name.start <= token.start && token.start < name.end)) named.add(id);
    }
    for (const name of sentence.names) {
      if (name.words.length > 1) initials.set(clusterOf(name.words), name.words);
    }
    const unique = ascending(sequence);
    const own = sentence.names.map((name) => clusterOf(name.words));
    const names = [...new Set(own)];
    return {
      sequence,
      ids: unique,
      all,
      inSequence,
      inName: unique.map((id) => named.has(id)),
      names,
      clusters: own,
      mass: 0,
      norm: 0,
      plainSquare: 0,
    };
  };
  const sentences = story.flatMap((article) =>
    article.sentences.map((sentence) => read(sentence, article.language)),
  );
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
  const alike: Vocabulary['alike'] = stems.map(() => []);
  addLikeForms(stems, alike);
  for (const name of initials.values()) {
    const letters = name.map((word) => word[0]).join('');
    const id = letters.length >= 2 ? (ids.get(letters) ?? ids.get(letters.split('').join('.'))) : undefined;
    if (id === undefined) continue;
    for (const word of name) {
      const other = ids.get(word.length > 5 ? spellingKey(word) : word);
      if (other === undefined || other === id) continue;
      alike[id]!.push({ id: other, likeness: INITIALS_LIKENESS });
      alike[other]!.push({ id, likeness: INITIALS_LIKENESS });
    }
  }
  return { sentences, weight, background, stems, functionWords, alike };
}

function addLikeForms(stems: string[], alike: Vocabulary['alike']): void {
  const order = stems
    .map((stem, id) => ({ stem, id }))
    .filter(({ stem }) => stem.length >= FORM_LETTERS && !/\d/.test(stem));
  order.sort((a, b) => (a.stem < b.stem ? -1 : 1));
  for (let i = 0; i < order.length; i++) {
    const a = order[i]!;
    // Sorted, so the stems of a like beginning stand together.
    for (let j = i + 1; j < order.length && order[j]!.stem.startsWith(a.stem.slice(0, FORM_LETTERS)); j++) {
      const likeness = formLikeness(a.stem, order[j]!.stem);
      if (likeness === 0) continue;
      alike[a.id]!.push({ id: order[j]!.id, likeness });
      alike[order[j]!.id]!.push({ id: a.id, likeness });
    }
  }
}
