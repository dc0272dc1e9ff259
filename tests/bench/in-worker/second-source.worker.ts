import { LibraryDatabase } from '../../../lib/library/database';
import { findStory } from '../../../lib/services/find-story';
import { answerFinds } from './answer-finds';

const db = new LibraryDatabase();

answerFinds(async (article) => {
  const { matches } = await findStory(db, article);
  return matches.map(({ id }) => id);
});
