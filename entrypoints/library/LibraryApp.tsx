import { useEffect, useRef, useState } from 'react';
import { FailureView } from '../../components/common/FailureView';
import { useLive } from '../../components/hooks/use-live';
import { LibraryView } from '../../components/library/LibraryView';
import {
  LIBRARY_SECTIONS,
  type LibrarySection,
  type ListState,
} from '../../components/library/library-state';
import { tellBackground } from '../../lib/browser/messages';
import { openArticle } from '../../lib/browser/open-article';
import { grantedSites, onSitesChanged, removeSites } from '../../lib/browser/sites';
import { type RemovedArticle, removeArticle, restoreArticle } from '../../lib/library/articles';
import { joinArticles } from '../../lib/library/corrections';
import type { LibraryDatabase } from '../../lib/library/database';
import { DEFAULT_SETTINGS, readSettings, writeSetting } from '../../lib/library/settings';
import { addText } from '../../lib/services/add-texts';
import type { ArticleCard } from '../../lib/services/story-view';
import { Feeds } from './Feeds';
import { ReadingFills } from './ReadingFills';
import { StoredArticle } from './StoredArticle';
import { useArticleList } from './use-article-list';
import { useBackup } from './use-backup';
import { useFileAdding } from './use-file-adding';
import { useJobs } from './use-jobs';
import { useStorage } from './use-storage';
import { useWorker } from './use-worker';

/**
 * The page's place: a section, a stored article with a sentence ("read/ID/SENTENCE"), or the list to choose an article
 * for another's story from ("join/ID").
 */
type Place =
  | { section: LibrarySection; joining: string | null }
  | { article: string; sentence: number | null };

function placeOf(hash: string): Place {
  const [name = '', article, sentence] = hash.replace(/^#/, '').split('/');
  if (name === 'read' && article) return { article, sentence: sentence ? Number(sentence) : null };
  if (name === 'join' && article) return { section: 'articles', joining: article };
  return { section: LIBRARY_SECTIONS.find((section) => section === name) ?? 'articles', joining: null };
}

/** The article whose story another is to be added to: stored, or read in an open tab. */
async function articleToJoin(db: LibraryDatabase, id: string | null): Promise<ListState['joining']> {
  if (id === null) return null;
  const article =
    (await db.articles.get(id)) ?? (await db.tabs.filter((tab) => tab.article?.id === id).first())?.article;
  return article ? { id, title: article.title } : null;
}

/** The library page with its database and browser. */
export function LibraryApp({ db }: { db: LibraryDatabase }) {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  const [sites, setSites] = useState<string[]>([]);
  const removed = useRef(new Map<string, RemovedArticle>());
  const settings = useLive('settings', () => readSettings(db)).value ?? DEFAULT_SETTINGS;
  const worker = useWorker();
  const { list, total, failure, ...listActions } = useArticleList(
    db,
    worker,
    'section' in place && place.section === 'articles',
  );
  const { jobs, carryOn, ...jobActions } = useJobs(db, worker);
  const files = useFileAdding(db, carryOn);
  const { space, ...storageActions } = useStorage(db, carryOn);
  const { backup, onExport, onImport } = useBackup(db, carryOn);
  const changed = () => tellBackground('library.changed', {});
  const joiningId = 'joining' in place ? place.joining : null;
  const joining = useLive(`joining ${joiningId}`, () => articleToJoin(db, joiningId));
  const join = async (article: ArticleCard | null) => {
    if (article && joiningId) await joinArticles(db, joiningId, article.id, Date.now());
    go('articles');
    if (article) await changed();
  };
  const go = (hash: string) => {
    location.hash = hash;
  };

  useEffect(() => {
    const follow = () => setPlace(placeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    const look = () => void grantedSites().then(setSites);
    look();
    return onSitesChanged(look);
  }, []);

  if (failure) return <FailureView {...failure} onRetry={() => location.reload()} />;
  if ('article' in place) {
    return (
      <StoredArticle db={db} id={place.article} sentence={place.sentence} onBack={() => go('articles')} />
    );
  }
  return (
    <LibraryView
      feeds={<Feeds db={db} />}
      filling={<ReadingFills db={db} />}
      state={{
        section: place.section,
        list: { ...list, joining: joining.value ?? null },
        total,
        filesProblem: files.problem,
        sites,
        marks: settings.marks,
        limits: settings,
        space,
        backup,
        jobs,
      }}
      actions={{
        onSection: go,
        ...listActions,
        onPin: ({ id }, on) => void (on ? db.pins.put({ id, at: Date.now() }) : db.pins.delete(id)),
        onJoin: (article) => void join(article),
        onOpen: (article) => (article.address ? void openArticle(article) : go(`read/${article.id}`)),
        onRead: ({ id }) => go(`read/${id}`),
        onRemove: async ({ id }) => {
          const taken = await removeArticle(db, id);
          if (taken) removed.current.set(id, taken);
          await changed();
        },
        onRestore: async ({ id }) => {
          const taken = removed.current.get(id);
          if (taken) await restoreArticle(db, taken);
          await changed();
        },
        onAddText: async (given) => {
          const result = await addText({ db, now: () => Date.now() }, given);
          await changed();
          return result;
        },
        onAddFiles: (list) => void files.add(list),
        onAddSamples: () => void tellBackground('samples.add', {}),
        onRemoveSite: (pattern) => void removeSites([pattern]),
        onRemoveAllSites: () => void removeSites(sites),
        onMarks: (on) => void writeSetting(db, 'marks', on).then(() => tellBackground('marks.changed', {})),
        onExport: () => void onExport(),
        onImport: (file) => void onImport(file),
        ...jobActions,
        ...storageActions,
      }}
    />
  );
}
