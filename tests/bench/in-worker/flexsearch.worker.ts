import type { Index } from 'flexsearch';
import { answerFinds } from './answer-finds';
import { mountIndex } from './flexsearch-index';
import { queryWords } from './query-words';

let mounted: Promise<Index> | undefined;

answerFinds(async (article) => {
  mounted ??= mountIndex();
  const found = await (await mounted).search(queryWords(article), { suggest: true, limit: 50 });
  return found.map(String);
});
