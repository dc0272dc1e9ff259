import { useEffect, useRef, useState } from 'react';
import type { Live } from '../../components/hooks/use-live';
import { useLive } from '../../components/hooks/use-live';
import type { ArticleRow, ListState } from '../../components/library/library-state';
import type { LibraryDatabase } from '../../lib/library/database';
import { articleCard } from '../../lib/services/article-card';
import { type FoundIds, type LibraryFilter, NO_FILTER } from '../../lib/services/search-library';
import { snippetOf } from '../../lib/services/snippet';
import type { LibraryWorker } from './use-worker';

/** Milliseconds of rest in typing before the library is searched. */
const TYPING = 150;
/** A library of more articles than this takes long enough to list that changes are followed only this often, in milliseconds. */
const LARGE = 5_000;
const FOLLOW = 1_500;
/**
 * An import stores articles 25 times a second. Counting them and listing their outlets each time, in every open library
 * page, kept other pages' reads waiting and halved the import; a reader who removes articles one by one is not slowed.
 */
const SIZE_REST = 300;
const OUTLETS_REST = 1_000;

async function readRows(db: LibraryDatabase, ids: string[], typed: string): Promise<Map<string, ArticleRow>> {
  const [articles, pins, versions] = await Promise.all([
    db.articles.bulkGet(ids),
    db.pins.bulkGet(ids),
    db.versions.where('articleId').anyOf(ids).primaryKeys(),
  ]);
  const rows = new Map<string, ArticleRow>();
  articles.forEach((article, i) => {
    if (!article) return;
    const snippet = typed.trim() === '' ? null : snippetOf(article.sentences, typed);
    rows.set(article.id, {
      card: articleCard(article, false),
      pinned: pins[i] !== undefined,
      versions: versions.filter(([id]) => id === article.id).length,
      snippet,
    });
  });
  return rows;
}

/**
 * The list of articles: which there are is found by the worker, the rows in view are read here.
 * @param active whether the list is on show; nothing is looked for while it is not.
 */
export function useArticleList(db: LibraryDatabase, worker: LibraryWorker, active: boolean) {
  const [filter, setFilter] = useState<LibraryFilter>(NO_FILTER);
  const [answered, setAnswered] = useState<{ found: FoundIds; of: LibraryFilter }>();
  const asked = useRef(NO_FILTER);
  const [shown, setShown] = useState<string[]>([]);
  const [building, setBuilding] = useState(false);
  const search = useRef(0);
  const size: Live<{ total: number; waiting: number; segments: number }> = useLive(
    'library size',
    async () => ({
      total: await db.articles.count(),
      waiting: await db.searchQueue.count(),
      segments: await db.searchSegments.count(),
    }),
    SIZE_REST,
  );
  const outlets =
    useLive('outlets', () => db.articles.orderBy('outlet').uniqueKeys(), OUTLETS_REST).value ?? [];
  const rows = useLive(`rows ${shown.join(' ')} ${filter.text}`, () =>
    readRows(db, shown, filter.text),
  ).value;
  // Rows drawn before stay on show until those in view are read.
  const kept = useRef<ReadonlyMap<string, ArticleRow>>(new Map());
  if (rows) kept.current = rows;
  const { total = 0, waiting = 0, segments = 0 } = size.value ?? {};

  useEffect(
    () =>
      worker.listen((answer) => {
        if (answer.kind === 'building') setBuilding(answer.on);
        if (answer.kind !== 'found' || answer.search !== search.current) return;
        const ids = answer.ids === '' ? [] : answer.ids.split('\n');
        setAnswered({ found: { ids, readThrough: answer.readThrough }, of: asked.current });
      }),
    [worker],
  );
  const typed = filter.text.trim() !== '';
  const ask = useRef((_changed: boolean) => undefined as unknown);
  ask.current = (anew) => {
    asked.current = filter;
    worker.tell({ command: 'find', filter, search: ++search.current, changed: anew });
  };
  // Counted before it is listed, so that whatever comes after is seen as a change.
  const known = size.value !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is what is found anew for
  useEffect(() => {
    if (!active || !known) return;
    const timer = setTimeout(() => ask.current(false), typed ? TYPING : 0);
    return () => clearTimeout(timer);
  }, [filter, active, known]);
  // Found again when the library or its index changed: not at every change of an import that goes on.
  const following = useRef(false);
  const followed = useRef<{ total: number; segments: number } | null>(null);
  const changed = useRef(false);
  useEffect(() => {
    if (!known) return;
    const before = followed.current;
    followed.current = { total, segments };
    if (before === null || (before.total === total && before.segments === segments)) return;
    changed.current ||= before.total !== total;
    if (!active || following.current) return;
    following.current = true;
    setTimeout(
      () => {
        following.current = false;
        ask.current(changed.current);
        changed.current = false;
      },
      total > LARGE ? FOLLOW : 0,
    );
  }, [known, total, segments, active]);
  // The first search has the index built; after that it follows the library while the page is open.
  const started = useRef(false);
  useEffect(() => {
    if (typed && waiting > 0 && !building && !started.current) {
      started.current = true;
      worker.tell({ command: 'build', on: true });
    }
    if (waiting === 0) started.current = false;
  }, [worker, typed, waiting, building]);

  const list: Omit<ListState, 'joining'> = {
    filter,
    found: answered?.found,
    settled: answered?.of === filter,
    rows: kept.current,
    outlets: outlets.map(String),
    waiting,
    building,
  };
  return {
    list,
    total,
    failure: size.failure,
    onFilter: setFilter,
    onRows: setShown,
    onBuild: (on: boolean) => worker.tell({ command: 'build', on }),
  };
}
