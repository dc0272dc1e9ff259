import MiniSearch from 'minisearch';
import { inBatches, offer } from './contender';
import { MINISEARCH_OPTIONS } from './minisearch-options';
import { writeSnapshot } from './snapshot-store';

const index = new MiniSearch(MINISEARCH_OPTIONS);

offer({
  async fill(...asked) {
    const filled = await inBatches(asked, (batch) =>
      index.addAll(batch.map(({ id, title, sentences }) => ({ id, title, text: sentences.join(' ') }))),
    );
    const start = performance.now();
    await writeSnapshot(JSON.stringify(index));
    filled.seconds += (performance.now() - start) / 1000;
    return filled;
  },
});
