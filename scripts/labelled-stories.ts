/** Labelled stories as the trainers and the benches read them: from a folder with their texts, or from labels kept apart from the texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../lib/cli/read-library';
import type { StoryDocument } from '../lib/story/rank-candidates';
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

/** Where the labels lie that were made of articles of libraries. */
export const LABELS = new URL('./labels/stories.data.json', import.meta.url);

/** What the trainer and the benchmark of the comparison are given. */
export interface LabelFiles {
  folder: string;
  /** Library files that together hold the texts of `LABELS`. */
  libraries: string[];
  /** The models of the cross-validation; undefined when not given. */
  folds: string | undefined;
}

/** Tells a command's arguments apart: a folder of labelled stories, library files (.jsonl or .jsonl.gz), a file of models (.json). */
export function labelFiles(given: string[]): LabelFiles {
  const isLibrary = (name: string) => /\.jsonl(?:\.gz)?$/.test(name);
  const [folder = ''] = given.filter((name) => !isLibrary(name) && !name.endsWith('.json'));
  return { folder, libraries: given.filter(isLibrary), folds: given.find((name) => name.endsWith('.json')) };
}

/** The articles of several library files. */
export const readLibraries = (libraries: string[]): Map<string, StoryDocument> =>
  new Map(libraries.flatMap((library) => [...readLibrary(library, console.error)]));

/**
 * The stories of `LABELS`, by id, with the texts of library files.
 * @param libraries articles as `match` reads them: {id, title, text, date} a line.
 * @throws when the libraries lack a labelled article or have another text for it.
 */
export function readLabels(libraries: string[]): LabelledStory[] {
  const documents = readLibraries(libraries);
  const packed: PackedStory[] = JSON.parse(readFileSync(LABELS, 'utf8'));
  return packed.map((story) => {
    try {
      return unpackStory(story, documents);
    } catch (error) {
      throw new Error(
        `${libraries.join(', ')}: ${(error as Error).message}. Give the libraries that the labels were made of (scripts/labels/README.md).`,
      );
    }
  });
}
