import './window-for-flexsearch';
import { Index, IndexedDB } from 'flexsearch';

/** FlexSearch 0.8 with its own store, mounted as its documentation tells; nothing is kept in memory. */
export async function mountIndex(): Promise<Index> {
  const index = new Index({ tokenize: 'strict', commit: false } as never);
  await index.mount(new IndexedDB('flexsearch'));
  return index;
}
