import { stem, words } from '../text/terms';
import { isCalendarWord } from './calendar';
import { capitalisedRuns } from './capitalised';
import { idfIn, stemCounts } from './term-weights';

/** What two articles share, in the first one's word forms, lower case, most telling first. */
export interface SharedReasons {
  terms: string[];
  names: string[];
  numbers: string[];
}

interface Text {
  title: string;
  text: string;
}

/** The most reasons of a kind. */
const MOST = 8;
const NUMBER = /^\d+$/;
/** A number of one figure is shared by chance. */
const TELLING_NUMBER = 10;
/** A term must be rarer than one in about ten articles to be a reason. */
const TELLING = 2.3;

/** The commonest form of each stem. */
function formsOf(list: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const word of list) {
    const forms = counts.get(stem(word)) ?? new Map<string, number>();
    counts.set(stem(word), forms.set(word, (forms.get(word) ?? 0) + 1));
  }
  return new Map([...counts].map(([key, forms]) => [key, [...forms].sort(([, a], [, b]) => b - a)[0]![0]]));
}

/** Why two articles may tell one story: telling words, capitalised names and numbers of both, up to 8 each. */
export function reasonsOf(a: Text, b: Text): SharedReasons {
  return reasonsWith(a)(b);
}

/** {@link reasonsOf} one article and others, which reads the one but once. */
export function reasonsWith(a: Text): (b: Text) => SharedReasons {
  const list = words(`${a.title}\n${a.text}`);
  const counts = stemCounts(list);
  const idf = idfIn(counts);
  const forms = formsOf(list);
  const runs = capitalisedRuns(a.text || a.title);
  return (b) => {
    const others = stemCounts(words(`${b.title}\n${b.text}`));
    const shared = [...counts.keys()]
      .filter((key) => others.has(key))
      .map((key) => ({
        key,
        weight: (1 + Math.log(Math.min(counts.get(key)!, others.get(key)!))) * idf(key),
      }))
      .sort((x, y) => y.weight - x.weight || (x.key < y.key ? -1 : 1));
    const otherRuns = capitalisedRuns(b.text || b.title);
    const names = [...runs]
      .filter(([run]) => otherRuns.has(run) && !words(run).map(stem).every(isCalendarWord))
      .map(([run, count]) => {
        const weight = Math.max(...words(run).map((word) => idf(stem(word))), 0);
        return { run, weight: weight * (1 + Math.log(Math.min(count, otherRuns.get(run)!))) };
      })
      .sort((x, y) => y.weight - x.weight || (x.run < y.run ? -1 : 1))
      .map(({ run }) => run);
    const named = new Set(names.flatMap((run) => words(run).map(stem)));
    return {
      terms: shared
        .filter(({ key }) => !NUMBER.test(key) && !named.has(key) && key.length > 1 && idf(key) >= TELLING)
        .slice(0, MOST)
        .map(({ key }) => forms.get(key)!),
      names: names.slice(0, MOST),
      numbers: shared
        .filter(({ key }) => NUMBER.test(key) && Number(key) >= TELLING_NUMBER)
        .slice(0, MOST)
        .map(({ key }) => key),
    };
  };
}
