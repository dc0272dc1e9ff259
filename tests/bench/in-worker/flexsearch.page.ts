import { inBatches, offer } from './contender';
import { mountIndex } from './flexsearch-index';

offer({
  async fill(...asked) {
    const index = await mountIndex();
    return inBatches(asked, async (batch) => {
      for (const { id, title, sentences } of batch) index.add(id, `${title} ${sentences.join(' ')}`);
      await index.commit();
    });
  },
});
