const NAME = 'export.ndjson.gz';

/**
 * Writes a stream to a file of the extension's own on disk, so that a large one is never held in memory; the next one
 * takes its place.
 */
export async function storedStream(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(NAME, { create: true });
  await stream.pipeTo(await handle.createWritable());
  return handle.getFile();
}

/** How long a file's address is kept after the click, in milliseconds: the browser may ask where to put it first. */
const KEPT = 60_000;

/** Offers a file to the reader by the browser's own download: no permission is needed for it. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
