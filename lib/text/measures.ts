/** A measure that figures are given in: the unit all of its kind are converted to, and how many of that one of it is. */
export interface Measure {
  unit: MeasureUnit;
  factor: number;
  /** How many words after the figure name it. */
  words: number;
}

/** What measured figures are converted to. */
export type MeasureUnit = 'metre' | 'square metre' | 'kilogram' | 'metre an hour' | 'magnitude';

/** Folded words for measures, each with its size in the unit of its kind (international yard and pound, 1959). */
const WORDS: [MeasureUnit, string][] = [
  [
    'metre',
    `km=1000 kms=1000 kilometre=1000 kilometres=1000 kilometer=1000 kilometers=1000 kilometern=1000 kilometros=1000 chilometri=1000 mile=1609.344
    miles=1609.344 meilen=1609.344 metre=1 metres=1 meter=1 meters=1 metern=1 metros=1 metri=1 foot=0.3048 feet=0.3048 ft=0.3048 yard=0.9144
    yards=0.9144 inch=0.0254 inches=0.0254 cm=0.01 centimetres=0.01 centimeters=0.01`,
  ],
  [
    'square metre',
    'acre=4046.86 acres=4046.86 hectare=10000 hectares=10000 hektar=10000 hectareas=10000 ettari=10000',
  ],
  [
    'kilogram',
    'kg=1 kilo=1 kilos=1 kilogram=1 kilograms=1 tonne=1000 tonnes=1000 tonnen=1000 toneladas=1000 tonnellate=1000 lb=0.4536 lbs=0.4536',
  ],
  ['metre an hour', 'mph=1609.344 kph=1000 kmh=1000'],
];
/** What follows a length that is gone in an hour: "193 km/h", "120 miles an hour". */
const HOURLY = new Set(['h', 'hour', 'heure', 'hora', 'ora', 'stunde']);
const MEASURES = new Map<string, Measure>(
  WORDS.flatMap(([unit, list]) =>
    list.split(/\s+/).map((entry): [string, Measure] => {
      const [word = '', factor = ''] = entry.split('=');
      return [word, { unit, factor: Number(factor), words: 1 }];
    }),
  ),
);
const SQUARE = new Set(['square', 'sq', 'quadrat', 'carres', 'cuadrados', 'quadrati']);
const MAGNITUDE = new Set(['magnitude', 'magnituden', 'magnitud', 'magnitudo', 'richter']);

/** Words around a figure, folded: some before it, the nearest last, and some after it. */
export interface Surroundings {
  before: string[];
  after: string[];
}

/**
 * The measure a figure is given in, by the words beside it: "40 miles", "170,000 square feet", "magnitude of 5.9", "a 6.1-magnitude quake".
 * @returns null for a plain count.
 */
export function measureOf({ before, after }: Surroundings): Measure | null {
  const [next = '', second = ''] = after;
  if (MAGNITUDE.has(next)) return { unit: 'magnitude', factor: 1, words: 1 };
  if (before.slice(-2).some((word) => MAGNITUDE.has(word))) return { unit: 'magnitude', factor: 1, words: 0 };
  const square = SQUARE.has(next);
  const measure = MEASURES.get(square ? second : next);
  if (!measure) return null;
  const hourly = after.slice(1, 3).findIndex((word) => HOURLY.has(word));
  if (measure.unit === 'metre' && hourly >= 0)
    return { unit: 'metre an hour', factor: measure.factor, words: hourly + 2 };
  return square ? { unit: 'square metre', factor: measure.factor ** 2, words: 2 } : measure;
}

/** Units that figures are converted to from others. */
const CONVERTED = new Set<string | null>([
  'metre',
  'square metre',
  'kilogram',
  'metre an hour',
] satisfies MeasureUnit[]);

/** Whether figures of a unit may have been converted, and rounded in that. */
export const isConverted = (unit: string | null): boolean => CONVERTED.has(unit);
