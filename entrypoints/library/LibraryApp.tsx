import { useEffect, useMemo, useRef, useState } from 'react';
import { FailureView } from '../../components/common/FailureView';
import { useLibrarySearch } from '../../components/hooks/use-library-search';
import { useLive } from '../../components/hooks/use-live';
import { LibraryView } from '../../components/library/LibraryView';
import { LIBRARY_SECTIONS, type LibrarySection } from '../../components/library/library-state';
import { tellBackground } from '../../lib/browser/messages';
import { openArticle } from '../../lib/browser/open-article';
import { grantedSites, onSitesChanged, removeSites } from '../../lib/browser/sites';
import { type RemovedArticle, removeArticle, restoreArticle } from '../../lib/library/articles';
import type { LibraryDatabase } from '../../lib/library/database';
import { DEFAULT_SETTINGS, readSettings, writeSetting } from '../../lib/library/settings';
import { addText } from '../../lib/services/add-texts';
import { Feeds } from './Feeds';
import { ReadingFills } from './ReadingFills';
import { StoredArticle } from './StoredArticle';
import { useBackup } from './use-backup';
import { useFileAdding } from './use-file-adding';
import { useJobs } from './use-jobs';
import { useWorker } from './use-worker';

/** The page's place: a section, or a stored article with a sentence ("read/ID/SENTENCE"). */
type Place = { section: LibrarySection } | { article: string; sentence: number | null };

function placeOf(hash: string): Place {
  const [name = '', article, sentence] = hash.replace(/^#/, '').split('/');
  if (name === 'read' && article) return { article, sentence: sentence ? Number(sentence) : null };
  return { section: LIBRARY_SECTIONS.find((section) => section === name) ?? 'articles' };
}

/** The library page with its database and browser. */
export function LibraryApp({ db }: { db: LibraryDatabase }) {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  const [query, setQuery] = useState('');
  const [sites, setSites] = useState<string[]>([]);
  const removed = useRef(new Map<string, RemovedArticle>());
  const found = useLibrarySearch(db, query);
  const settings = useLive('settings', () => readSettings(db)).value ?? DEFAULT_SETTINGS;
  const services = useMemo(
    () => ({
      db,
      now: () => Date.now(),
      parse: (html: string) => new DOMParser().parseFromString(html, 'text/html'),
    }),
    [db],
  );
  const files = useFileAdding(services);
  const worker = useWorker();
  const { jobs, carryOn, ...jobActions } = useJobs(db, worker);
  const { backup, onExport, onImport } = useBackup(db, carryOn);
  const changed = () => tellBackground('library.changed', {});

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

  if (found.failure) return <FailureView {...found.failure} onRetry={() => location.reload()} />;
  const go = (hash: string) => {
    location.hash = hash;
  };
  if ('article' in place) {
    return (
      <StoredArticle db={db} id={place.article} sentence={place.sentence} onBack={() => go('articles')} />
    );
  }
  const { articles, total } = found.value ?? { articles: [], total: 0 };
  return (
    <LibraryView
      feeds={<Feeds db={db} />}
      filling={<ReadingFills db={db} />}
      state={{
        section: place.section,
        articles,
        total,
        query,
        files: files.progress,
        sites,
        marks: settings.marks,
        backup,
        jobs,
      }}
      actions={{
        onSection: go,
        onQuery: setQuery,
        onOpen: (article) => (article.address ? void openArticle(article) : go(`read/${article.id}`)),
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
          const result = await addText(services, given);
          await changed();
          return result;
        },
        onAddFiles: (list) => void files.add(list),
        onCancelFiles: files.cancel,
        onAddSamples: () => void tellBackground('samples.add', {}),
        onRemoveSite: (pattern) => void removeSites([pattern]),
        onRemoveAllSites: () => void removeSites(sites),
        onMarks: (on) => void writeSetting(db, 'marks', on).then(() => tellBackground('marks.changed', {})),
        onExport: () => void onExport(),
        onImport: (file) => void onImport(file),
        ...jobActions,
      }}
    />
  );
}
