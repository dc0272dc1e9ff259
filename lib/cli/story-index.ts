import { dayOf, UNDATED } from '../story/day';
import { type DayShard, emptyShard, type ShardRow, withRows } from '../story/day-shard';
import type { Candidate } from '../story/find-candidates';
import type { RankInput } from '../story/pair-features';
import { rankInputOf, type StoryDocument } from '../story/rank-candidates';
import { searchShards } from '../story/search-shards';
import { type Signature, signatureOf } from '../story/signature';

/** A library in memory, kept as the extension keeps it: a shard of signatures a day, and profiles for ranking. */
export class StoryIndex {
  readonly #documents: ReadonlyMap<string, StoryDocument>;
  readonly #signatures = new Map<string, Signature>();
  readonly #shards = new Map<string, DayShard>();
  readonly #inputs = new Map<string, RankInput>();

  /** Reads every article's signature, about a millisecond each. */
  constructor(documents: ReadonlyMap<string, StoryDocument>) {
    this.#documents = documents;
    const days = new Map<string, ShardRow[]>();
    for (const document of documents.values()) {
      const signature = signatureOf(document);
      this.#signatures.set(document.id, signature);
      const day = dayOf(document.publishedAt) ?? UNDATED;
      const rows = days.get(day) ?? [];
      rows.push({ id: document.id, signature });
      days.set(day, rows);
    }
    for (const [day, rows] of days) this.#shards.set(day, withRows(emptyShard(day), rows));
  }

  /** How many days have a shard, the undated counted as one. */
  get days(): number {
    return this.#shards.size;
  }

  /** The candidates of a held article, best first, itself left out. @throws for an id that is not held. */
  async candidates(id: string): Promise<Candidate[]> {
    const query = { signature: this.#signatures.get(id)!, day: this.input(id).day };
    const found = await searchShards(query, {
      days: async () => [...this.#shards.keys()],
      read: async (days) => days.map((key) => this.#shards.get(key)),
    });
    return found.filter((candidate) => candidate.id !== id);
  }

  /** A held article as ranking reads it; read once. @throws for an id that is not held. */
  input(id: string): RankInput {
    let input = this.#inputs.get(id);
    if (!input) {
      const document = this.#documents.get(id);
      if (!document) throw new Error(`the library has no article "${id}"`);
      input = rankInputOf(document);
      this.#inputs.set(id, input);
    }
    return input;
  }
}
