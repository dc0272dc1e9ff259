/** The file ended before its end: its compressed bytes are cut off or damaged. What came before was given. */
export class CutShortError extends Error {
  override name = 'CutShortError';
}

/** A longer line is no record of this library's, and would fill the memory; it is given as empty text with this mark. */
const LONGEST_LINE = 20 * 1024 * 1024;
/** Stands for a line that was too long; no JSON. */
export const TOO_LONG = '(line too long)';

const GZIP = [0x1f, 0x8b];

/** The stream's bytes, decompressed where they begin as gzip does. */
async function decompressed(stream: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const [peek, rest] = stream.tee();
  const reader = peek.getReader();
  const { value } = await reader.read();
  void reader.cancel();
  if (value?.[0] !== GZIP[0] || value?.[1] !== GZIP[1]) return rest;
  return rest.pipeThrough(
    new DecompressionStream('gzip') as unknown as TransformStream<Uint8Array, Uint8Array>,
  );
}

/**
 * The lines of a text file, gzip-compressed or not, without their line ends; never more than one line in memory.
 * @throws CutShortError after the last line that came whole, when compressed bytes are cut off or damaged.
 */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const text = (await decompressed(stream)).pipeThrough(
    new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>,
  );
  const reader = text.getReader();
  let rest = '';
  let skipping = false;
  for (;;) {
    let chunk: ReadableStreamReadResult<string>;
    try {
      chunk = await reader.read();
    } catch (error) {
      throw new CutShortError(error instanceof Error ? error.message : String(error));
    }
    if (chunk.done) break;
    const pieces = (rest + chunk.value).split(/\r?\n/);
    rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      yield skipping ? TOO_LONG : piece;
      skipping = false;
    }
    if (rest.length > LONGEST_LINE) {
      skipping = true;
      rest = '';
    }
  }
  if (skipping) yield TOO_LONG;
  else if (rest !== '') yield rest;
}
