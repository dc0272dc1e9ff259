import MiniSearch from 'minisearch';
import { answerFinds } from './answer-finds';
import { MINISEARCH_OPTIONS } from './minisearch-options';
import { queryWords } from './query-words';
import { readSnapshot } from './snapshot-store';

let loaded: Promise<MiniSearch> | undefined;

answerFinds(async (article) => {
  loaded ??= readSnapshot().then((text) => MiniSearch.loadJSON(text!, MINISEARCH_OPTIONS));
  const found = (await loaded).search(queryWords(article), { combineWith: 'OR' });
  return found.slice(0, 50).map(({ id }) => String(id));
});
