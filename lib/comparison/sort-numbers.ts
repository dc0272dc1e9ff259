/** Up to this length a list is sorted by insertion: to hand it to the engine's own sort costs more than to sort it. */
const SHORT = 64;

/** Sorts numbers where they stand, ascending, and returns them. Made for the words of a sentence: a few dozen numbers, thousands of times. */
export function sortNumbers(numbers: number[]): number[] {
  if (numbers.length > SHORT) return numbers.sort((a, b) => a - b);
  for (let k = 1; k < numbers.length; k++) {
    const number = numbers[k]!;
    let at = k;
    while (at > 0 && numbers[at - 1]! > number) {
      numbers[at] = numbers[at - 1]!;
      at--;
    }
    numbers[at] = number;
  }
  return numbers;
}

/** The numbers of a list in ascending order, each once. */
export function ascending(numbers: readonly number[]): number[] {
  const unique = sortNumbers(numbers.slice());
  let kept = 0;
  for (let k = 0; k < unique.length; k++)
    if (k === 0 || unique[k] !== unique[kept - 1]) unique[kept++] = unique[k]!;
  unique.length = kept;
  return unique;
}
