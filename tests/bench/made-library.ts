import background from '../../lib/text/background.data.json';
import { random } from './random';

/** Sentences and words of a made article: about the length of the news reports of the samples. */
const SENTENCES = 28;
const WORDS = 22;
/** The made articles' days lie around the samples' day, this many each way. */
const DAYS = 30;
const MIDDLE = Date.parse('2025-04-24T00:00:00Z');
const DAY_MS = 86_400_000;

/** The background table's stems with their running share of all mentions, for drawing them as often as news does. */
function stemsByShare(): { stem: string; upTo: number }[] {
  let sum = 0;
  return Object.values(background.table)
    .flatMap((lines) => lines.trim().split('\n'))
    .map((line) => {
      const [stem, count] = line.split(' ') as [string, string];
      sum += Number.parseInt(count, 36);
      return { stem, upTo: sum };
    });
}

/**
 * Texts that no outlet wrote, with words as frequent as in news, for filling a library of any size.
 * @returns one article after another, the same for the same seed.
 */
export function* madeArticles(count: number, seed = 1) {
  const next = random(seed);
  const stems = stemsByShare();
  const total = stems.at(-1)!.upTo;
  const draw = (): string => {
    const at = next() * total;
    let [low, high] = [0, stems.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stems[middle]!.upTo < at) low = middle + 1;
      else high = middle;
    }
    return stems[low]!.stem;
  };
  const sentence = () => {
    const text = Array.from({ length: WORDS }, draw).join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  for (let i = 0; i < count; i++) {
    const day = new Date(MIDDLE + Math.round((next() * 2 - 1) * DAYS) * DAY_MS).toISOString().slice(0, 10);
    yield {
      address: `https://outlet-${i % 40}.example/${seed}/${i}`,
      outlet: `Outlet ${i % 40}`,
      title: sentence(),
      day,
      sentences: Array.from({ length: SENTENCES }, sentence),
    };
  }
}
