import { holdArticles } from '../../../lib/library/articles';
import { LibraryDatabase } from '../../../lib/library/database';
import { inBatches, offer } from './contender';
import { indexSample } from './index-sample';

offer({
  async fill(...asked) {
    const db = new LibraryDatabase();
    const filled = await inBatches(asked, (batch) => holdArticles(db, batch));
    db.close();
    return filled;
  },
  async indexSample() {
    const db = new LibraryDatabase();
    const sample = await indexSample(db);
    db.close();
    return sample;
  },
});
