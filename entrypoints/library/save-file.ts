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

/** Offers a file to save, by the page itself: no permission is needed for it. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
