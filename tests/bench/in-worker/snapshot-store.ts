/** One string in IndexedDB, which is all that a snapshot of an index needs. */
const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('snapshot', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('snapshot');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

/** Reads the string stored; undefined when there is none. */
export async function readSnapshot(): Promise<string | undefined> {
  const db = await open();
  const text = await new Promise<string | undefined>((resolve, reject) => {
    const get = db.transaction('snapshot').objectStore('snapshot').get(0);
    get.onsuccess = () => resolve(get.result);
    get.onerror = () => reject(get.error);
  });
  db.close();
  return text;
}

/** Stores a string in place of the one before. */
export async function writeSnapshot(text: string): Promise<void> {
  const db = await open();
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction('snapshot', 'readwrite');
    transaction.objectStore('snapshot').put(text, 0);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
}
