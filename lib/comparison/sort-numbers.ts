/** Up to this length a list is sorted by insertion: to hand it to the engine's own sort costs more than to sort it. */
const SHORT = 64;

/**
 * Where the numbers of a list stand, the smallest first, of equal ones the one that stands first.
 * Made for the words of a sentence: a few dozen numbers, hundreds of times.
 */
export function sortedPlaces(numbers: readonly number[]): number[] {
  const places = numbers.map((_, place) => place);
  if (places.length > SHORT) return places.sort((a, b) => numbers[a]! - numbers[b]! || a - b);
  for (let k = 1; k < places.length; k++) {
    let at = k;
    for (; at > 0 && numbers[places[at - 1]!]! > numbers[k]!; at--) places[at] = places[at - 1]!;
    places[at] = k;
  }
  return places;
}

/** The numbers of a list in ascending order, each once. */
export function ascending(numbers: readonly number[]): number[] {
  const places = sortedPlaces(numbers);
  const unique: number[] = [];
  for (let k = 0; k < places.length; k++) {
    const number = numbers[places[k]!]!;
    if (k === 0 || number !== unique[unique.length - 1]) unique.push(number);
  }
  return unique;
}
