/** Labelled stories as the trainers and the benches read them: from a folder with their texts, or from labels kept apart from the texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../lib/cli/read-library';
import { type LabelledStory, storyArticle } from './labelled-story';
import { type PackedStory, unpackStory } from './packed-labels';

/** The labelled stories of a folder, a file each, in the order of the files' names. */
export function readGold(folder: string): LabelledStory[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return { ...gold, articles: gold.articles.map(storyArticle) };
    });
}

/** Where the labels lie that were made of articles of a library. */
export const LABELS = new URL('./labels/stories.data.json', import.meta.url);

/**
 * The stories of `LABELS`, by id, with the texts of a library file.
 * @param library articles as `match` reads them: {id, title, text, date} a line.
 * @throws when the library lacks a labelled article or has another text for it.
 */
export function readLabels(library: string): LabelledStory[] {
  const documents = readLibrary(library, console.error);
  const packed: PackedStory[] = JSON.parse(readFileSync(LABELS, 'utf8'));
  return packed.map((story) => {
    try {
      return unpackStory(story, documents);
    } catch (error) {
      throw new Error(
        `${library}: ${(error as Error).message}. Give the library that the labels were made of (scripts/labels/README.md).`,
      );
    }
  });
}
