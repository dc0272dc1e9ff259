import type { Name } from '../../text/names';
import type { ReadArticle } from '../read-story';

/** Whether two names of one surname are two people: some report of the story names both. */
export type Namesakes = (x: Name, y: Name) => boolean;

const surnameOf = ({ words }: Pick<Name, 'words'>): string => words[words.length - 1]!;
const firstOf = ({ words }: Pick<Name, 'words'>): string => words[0]!;

/** Reads which people of one surname a story has: a family in the news is no misnamed person. */
export function namesakesOf(story: ReadArticle[]): Namesakes {
  const reports = story.map((article) => {
    const people = new Map<string, Set<string>>();
    for (const { names } of article.sentences) {
      for (const name of names) {
        if (name.words.length < 2) continue;
        const known = people.get(surnameOf(name)) ?? new Set();
        people.set(surnameOf(name), known.add(firstOf(name)));
      }
    }
    return people;
  });
  return (x, y) =>
    reports.some((people) => {
      const known = people.get(surnameOf(x));
      return known?.has(firstOf(x)) === true && known.has(firstOf(y));
    });
}
