import { idOf, keysById, readStories, readTexts } from '../lib/cli/read-library';
import { StoryIndex } from '../lib/cli/story-index';
import { hash } from '../lib/story/hash';
import type { RankInput } from '../lib/story/pair-features';

/** Parts the stories are shared out to, each held out once. */
export const FOLDS = 5;
/** Unrelated articles a query is also held against, and how far apart they are picked (a prime, to meet them all). */
const STRANGERS = 12;
const STRANGER_STEP = 7919;

/** An article of a known story with what is held against it. */
export interface Query {
  set: string;
  story: string;
  fold: number;
  input: RankInput;
  mates: Set<string>;
  /** Its mates in every story that names its id: an id that stands for two texts may be in two stories. */
  kin: Set<string>;
  candidates: RankInput[];
  /** Other articles of the library, taken for articles of the same day: what a small library offers for candidates. */
  strangers: RankInput[];
  /** Whether negatives are certain: in a library with dates unlabelled pairs may be true mates. */
  exact: boolean;
  storyOf: Map<string, string>;
}

/** Stories of one topic are confusable variants and stay in one fold. */
export const topicOf = (story: string) => /^\d+/.exec(story)?.[0] ?? story;

/** Shares out topics to folds, evenly within each set, in an order that only the name decides. */
function foldsOf(stories: string[], set: (story: string) => string): Map<string, number> {
  const folds = new Map<string, number>();
  const next = new Map<string, number>();
  const mixed = hash;
  const topics = [...new Set(stories.map(topicOf))].sort((a, b) => mixed(a) - mixed(b) || (a < b ? -1 : 1));
  const first = new Map(stories.map((story) => [topicOf(story), story]));
  for (const topic of topics) {
    const name = set(first.get(topic)!);
    const at = next.get(name) ?? 0;
    folds.set(topic, at % FOLDS);
    next.set(name, at + 1);
  }
  return folds;
}

const setOf = (story: string) => /^([a-z]+)-/.exec(story)?.[1] ?? 'events';

/** A text as it is held against others: under the id that may stand for several texts. */
const inputOf = (index: StoryIndex, key: string): RankInput => ({ ...index.input(key), id: idOf(key) });

function strangersOf(key: string, kin: Set<string>, index: StoryIndex, held: string[]): RankInput[] {
  const { day } = index.input(key);
  const id = idOf(key);
  const start = hash(id);
  return Array.from({ length: STRANGERS }, (_, at) => held[(start + at * STRANGER_STEP) % held.length]!)
    .filter((other) => idOf(other) !== id && !kin.has(idOf(other)))
    .map((other) => ({ ...inputOf(index, other), day }));
}

/** Every article of the stories that has mates, as a query; one of each text where several bear its id. */
export async function loadQueries(libraryFile: string, storiesFile: string): Promise<Query[]> {
  const documents = readTexts(libraryFile, console.error);
  const keys = keysById(documents);
  const stories = readStories(storiesFile);
  const index = new StoryIndex(documents);
  const folds = foldsOf(Object.keys(stories), setOf);
  const storyOf = new Map(Object.entries(stories).flatMap(([s, ids]) => ids.map((id) => [id, s] as const)));
  const kinOf = (id: string) =>
    new Set(
      Object.values(stories)
        .filter((ids) => ids.includes(id))
        .flat()
        .filter((mate) => mate !== id),
    );
  const held = [...keys.keys()];
  const queries: Query[] = [];
  for (const [story, ids] of Object.entries(stories)) {
    for (const id of ids) {
      if (ids.length < 2) continue;
      const kin = kinOf(id);
      for (const key of keys.get(id) ?? []) {
        queries.push({
          set: setOf(story),
          story,
          fold: folds.get(topicOf(story))!,
          input: inputOf(index, key),
          mates: new Set(ids.filter((mate) => mate !== id)),
          kin,
          candidates: (await index.candidates(key)).map((candidate) => inputOf(index, candidate.id)),
          strangers: strangersOf(key, kin, index, held),
          exact: index.days === 1,
          storyOf,
        });
      }
    }
  }
  console.error(`${queries.length} queries of ${Object.keys(stories).length} stories in ${libraryFile}`);
  return queries;
}

/**
 * The query as a small library would have it: one in `share` of its candidates, which the ids decide. What the other
 * candidates say must not be learnt from full libraries alone.
 */
export function thinned(query: Query, share: number): Query {
  if (share === 1) return query;
  const kept = (id: string) => hash([query.input.id, id].sort().join(' ')) % share === 0;
  const candidates = query.candidates.filter(({ id }) => kept(id));
  const met = new Set(candidates.map(({ id }) => id));
  return {
    ...query,
    candidates: [...candidates, ...query.strangers.filter(({ id }) => !met.has(id))],
    mates: new Set([...query.mates].filter(kept)),
    kin: new Set([...query.kin].filter(kept)),
  };
}
