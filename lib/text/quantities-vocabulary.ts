/** How a number is hedged: at least it, at most it, about it, or it exactly. */
export type Bound = 'exact' | 'least' | 'most' | 'about';

/** A hedge that stands before a number. */
export interface Hedge {
  words: string[];
  bound: Bound;
}

/** Hedges by their last word, longest first, as folded words; English, German, French, Spanish, Italian. */
export const HEDGES: ReadonlyMap<string, Hedge[]> = byLastWord(
  (
    [
      [
        'least',
        `at least|more than|over|no fewer than|no less than|upwards of|in excess of|above|mindestens|mehr als|uber|wenigstens|au moins|plus de|plus d
      |al menos|por lo menos|mas de|almeno|piu di|oltre|oltre i|oltre le`,
      ],
      [
        'most',
        `nearly|almost|up to|as many as|as much as|at most|no more than|less than|fewer than|under|below|close to|just under|just short of|fast|beinahe
      |bis zu|hochstens|knapp|weniger als|pres de|presque|jusqu a|moins de|au plus|casi|hasta|menos de|a lo sumo|quasi|fino a|meno di|al massimo`,
      ],
      [
        'about',
        `about|around|roughly|approximately|some|an estimated|estimated|circa|or so|rund|etwa|ungefahr|zirka|ca|environ|quelque|quelques|autour de
      |alrededor de|cerca de|aproximadamente|unos|unas|circa|intorno a|attorno a|all incirca`,
      ],
    ] as [Bound, string][]
  ).flatMap(([bound, list]) =>
    list.split('|').map((phrase): Hedge => ({ words: phrase.trim().split(' '), bound })),
  ),
);

function byLastWord(hedges: Hedge[]): Map<string, Hedge[]> {
  const found = new Map<string, Hedge[]>();
  for (const hedge of hedges.sort((a, b) => b.words.join(' ').length - a.words.join(' ').length)) {
    const last = hedge.words[hedge.words.length - 1]!;
    found.set(last, [...(found.get(last) ?? []), hedge]);
  }
  return found;
}

/** Vague amounts and the range a reader would let them stand for; folded words. */
export const VAGUE: ReadonlyMap<string, [number, number]> = new Map(
  Object.entries({
    dozen: [12, 12],
    dozens: [20, 199],
    scores: [20, 199],
    hundreds: [100, 1999],
    thousands: [1000, 19999],
    several: [3, 15],
    dutzende: [20, 199],
    hunderte: [100, 1999],
    tausende: [1000, 19999],
    mehrere: [3, 15],
    dizaines: [20, 199],
    centaines: [100, 1999],
    milliers: [1000, 19999],
    plusieurs: [3, 15],
    decenas: [20, 199],
    cientos: [100, 1999],
    miles: [1000, 19999],
    varios: [3, 15],
    decine: [20, 199],
    centinaia: [100, 1999],
    migliaia: [1000, 19999],
    diversi: [3, 15],
  }),
);

/** Words that count the dead and the hurt, whatever noun stands beside them; folded words of the five languages. */
export const TOLLS: Record<'killed' | 'injured', Set<string>> = {
  killed: new Set(
    `killed kill kills killing dead died dies deaths death fatalities fatality lives slain toll tote toten tot getotet starben gestorben todesopfer
    morts mort tue tues tuees deces muertos muerto muertas fallecidos fallecieron murieron morti morto uccisi uccise vittime`.split(
      /\s+/,
    ),
  ),
  injured: new Set(
    `injured injuring injures injuries wounded wounding hurt verletzt verletzte verletzten verletzter blesses blessees blesse heridos heridas herido
    lesionados feriti ferite ferito`.split(/\s+/),
  ),
};

/** Currency marks and words, folded, and the unit they stand for. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'usd',
    dollar: 'usd',
    dollars: 'usd',
    dolares: 'usd',
    dollari: 'usd',
    '€': 'eur',
    euro: 'eur',
    euros: 'eur',
    '£': 'gbp',
    pounds: 'gbp',
    '¥': 'jpy',
    yen: 'jpy',
    rupees: 'inr',
    yuan: 'cny',
    roubles: 'rub',
    rubles: 'rub',
    francs: 'chf',
    franken: 'chf',
  }),
);
