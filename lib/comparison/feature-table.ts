/** A table of so many rows and columns, all 0, its rows in one piece of memory: thousands of lists of their own would keep the collector of garbage busy. */
export function emptyTable(rows: number, columns: number): Float64Array[] {
  const numbers = new Float64Array(rows * columns);
  return Array.from({ length: rows }, (_, row) => numbers.subarray(row * columns, (row + 1) * columns));
}
