import { holdArticles } from '../../../lib/library/articles';
import { LibraryDatabase } from '../../../lib/library/database';
import { inBatches, offer } from './contender';
import { indexBytes } from './index-bytes';

offer({
  async fill(...asked) {
    const db = new LibraryDatabase();
    const filled = await inBatches(asked, (batch) => holdArticles(db, batch));
    db.close();
    return filled;
  },
  async indexBytes() {
    const db = new LibraryDatabase();
    const bytes = await indexBytes(db);
    db.close();
    return bytes;
  },
});
