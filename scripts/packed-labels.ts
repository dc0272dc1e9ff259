/** Labels of a story without its texts: numbers that point into the texts of a library. scripts/labels/README.md describes the form. */
import type { FactKind } from '../lib/comparison/comparison';
import { type LabelledArticle, type LabelledStory, storyArticle } from './labelled-story';

/** A story's labels. Sentences are numbered through the whole story, from 0, in the order of its articles. */
export interface PackedStory {
  id: string;
  /** Whether each article's text begins with its title, as a sentence. */
  headed?: true;
  articles: {
    /** The article's id in the library, and the fingerprint of its text there. */
    source: string;
    print: number;
    /** Where the first sentence starts in the text, then each next one's distance from the one before, last the distance of the end. */
    starts: number[];
  }[];
  /** Two sentences, 1 if they differ, and the kind's place in `KINDS`. */
  links: [a: number, b: number, differs: number, kind: number][];
  /** The kind's place in `KINDS`, 1 if the values differ, and a list a value: the sentence, and start and end in it of each stretch of words. */
  facts: [kind: number, differs: number, values: number[][]][];
  only: number[];
  boilerplate: number[];
}

/** What is packed: a labelled story whose articles name what they were taken from. */
export interface SourcedStory extends Omit<LabelledStory, 'articles'> {
  /** Whether the first sentence of each article is its title. */
  headed?: true;
  articles: (LabelledArticle & { source: string })[];
}

/** An article of a library, as far as labels need it. */
export interface SourceText {
  title: string;
  text: string;
  publishedAt: string | null;
}

/** Kinds by the number that stands for them; new ones go to the end. */
const KINDS: readonly FactKind[] = ['quantity', 'quote', 'statement', 'event', 'background'];
/** What an annotator writes for words left out of a value. */
const LEFT_OUT = ' … ';

/** A number for a text, another one for nearly every other text (FNV-1a over its UTF-16 units, 32 bits). */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return hash >>> 0;
}

function sourceOf(library: Map<string, SourceText>, id: string, headed = false): SourceText {
  const source = library.get(id);
  if (!source) throw new Error(`there is no article "${id}"`);
  return headed ? { ...source, text: `${source.title} ${source.text}` } : source;
}

/** Where sentences start in a text, delta-coded with the end of the last; each is looked for after the one before. */
function startsOf(source: string, text: string, sentences: string[]): number[] {
  const starts: number[] = [];
  let [from, last] = [0, 0];
  for (const sentence of sentences) {
    const at = text.indexOf(sentence, from);
    if (at < 0) throw new Error(`article "${source}" has no sentence "${sentence}" from ${from} on`);
    starts.push(at - last);
    last = at;
    from = at + sentence.length;
  }
  return [...starts, from - last];
}

/** The text with straight marks for curly ones and plain spaces, as long as before: annotators write either. */
const plain = (text: string) =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\u00a0/g, ' ');

/** The stretches of a value in its sentence, as start and end one after the other; null when they are not there in this order. */
function stretches(sentence: string, value: string): number[] | null {
  const found: number[] = [];
  const text = plain(sentence);
  for (const part of plain(value).split(/\s*(?:…|\.\.\.)\s*/)) {
    if (!part) continue;
    const at = text.indexOf(part, found[found.length - 1] ?? 0);
    if (at < 0) return null;
    found.push(at, at + part.length);
  }
  return found.length > 0 ? found : null;
}

/**
 * Packs a story's labels.
 * @param report is given a sentence for each value that is not in the words of its sentence; such a value is left out, and a row it leaves with one article.
 * @throws when the library lacks an article or a sentence of it, or a label points to no sentence.
 */
export function packStory(
  story: SourcedStory,
  library: Map<string, SourceText>,
  report: (sentence: string) => void,
): PackedStory {
  const numbers = new Map<string, number>();
  const sentences = story.articles.flatMap((article) => article.sentences);
  for (const article of story.articles)
    article.sentences.forEach((_, k) => {
      numbers.set(`${article.id}:${k}`, numbers.size);
    });
  const numberOf = (at: string): number => {
    const number = numbers.get(at);
    if (number === undefined) throw new Error(`story "${story.id}" has no sentence ${at}`);
    return number;
  };
  const ascending = (places: string[]) => places.map(numberOf).sort((x, y) => x - y);
  const facts: PackedStory['facts'] = [];
  for (const { kind, status, values } of story.facts) {
    const kept = values.flatMap(({ at, value }) => {
      const number = numberOf(at);
      const found = stretches(sentences[number]!, value);
      if (found) return [{ article: at.split(':')[0], value: [number, ...found] }];
      report(`story "${story.id}", sentence ${at}: left out, for it has no words "${value}"`);
      return [];
    });
    if (new Set(kept.map(({ article }) => article)).size > 1)
      facts.push([KINDS.indexOf(kind), status === 'differs' ? 1 : 0, kept.map(({ value }) => value)]);
  }
  return {
    id: story.id,
    ...(story.headed && { headed: true }),
    articles: story.articles.map(({ source, sentences: own }) => {
      const { text } = sourceOf(library, source, story.headed);
      return { source, print: fingerprint(text), starts: startsOf(source, text, own) };
    }),
    links: story.links
      .map(({ a, b, rel, kind }): PackedStory['links'][number] => [
        numberOf(a),
        numberOf(b),
        rel === 'differs' ? 1 : 0,
        KINDS.indexOf(kind),
      ])
      .sort((x, y) => x[0] - y[0] || x[1] - y[1]),
    facts,
    only: ascending(story.only),
    boilerplate: ascending(story.boilerplate),
  };
}

/**
 * A story as it was before it was packed, save for outlets, rows' labels and notes.
 * @throws when the library lacks an article or has another text for it.
 */
export function unpackStory(packed: PackedStory, library: Map<string, SourceText>): LabelledStory {
  const places: string[] = [];
  const sentences: string[] = [];
  const articles = packed.articles.map(({ source, print, starts }, a) => {
    const { title, text, publishedAt } = sourceOf(library, source, packed.headed);
    if (fingerprint(text) !== print)
      throw new Error(`article "${source}" has another text than when story "${packed.id}" was labelled`);
    let at = starts[0] ?? 0;
    const own = starts.slice(1).map((length) => {
      const start = at;
      at += length;
      return text.slice(start, at).trim();
    });
    own.forEach((sentence, k) => {
      places.push(`${a + 1}:${k}`);
      sentences.push(sentence);
    });
    return storyArticle({ id: a + 1, title, date: publishedAt, sentences: own });
  });
  const at = (number: number) => places[number]!;
  return {
    id: packed.id,
    articles,
    links: packed.links.map(([a, b, differs, kind]) => ({
      a: at(a),
      b: at(b),
      rel: differs ? 'differs' : 'same',
      kind: KINDS[kind]!,
    })),
    facts: packed.facts.map(([kind, differs, values]) => ({
      label: '',
      kind: KINDS[kind]!,
      status: differs ? 'differs' : 'agree',
      values: values.map(([number, ...spans]) => {
        const words: string[] = [];
        for (let k = 0; k < spans.length; k += 2)
          words.push(sentences[number!]!.slice(spans[k], spans[k + 1]));
        return { at: at(number!), value: words.join(LEFT_OUT) };
      }),
    })),
    only: packed.only.map(at),
    boilerplate: packed.boilerplate.map(at),
  };
}
