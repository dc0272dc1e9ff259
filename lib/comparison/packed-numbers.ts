/** The largest whole number of sixteen bits. */
const LARGEST = 32767;

/** Numbers to base 64, sixteen bits each, with their largest size before them: they come back to five digits of that size. */
export function packNumbers(numbers: ArrayLike<number>): string {
  const largest = Array.from(numbers).reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9);
  let bytes = '';
  for (let k = 0; k < numbers.length; k++) {
    const whole = Math.round((numbers[k]! / largest) * LARGEST) & 0xffff;
    bytes += String.fromCharCode(whole & 0xff, whole >> 8);
  }
  return `${largest.toPrecision(9)} ${btoa(bytes)}`;
}

/** The numbers that `packNumbers` packed. */
export function unpackNumbers(packed: string): Float32Array {
  const gap = packed.indexOf(' ');
  const largest = Number(packed.slice(0, gap));
  const bytes = atob(packed.slice(gap + 1));
  const numbers = new Float32Array(bytes.length / 2);
  for (let k = 0; k < numbers.length; k++) {
    const whole = bytes.charCodeAt(2 * k) | (bytes.charCodeAt(2 * k + 1) << 8);
    numbers[k] = ((whole > LARGEST ? whole - 65536 : whole) * largest) / LARGEST;
  }
  return numbers;
}
