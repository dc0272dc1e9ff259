import { browser } from 'wxt/browser';
import type { LibraryDatabase } from '../../library/database';
import { retryFeed } from '../../library/feeds';
import { releaseHosts } from '../../library/items';
import type { CoverageJob } from '../../services/feeds/coverage-job';
import { makeFeedServices } from '../../services/feeds/feed-services';
import { lookForCoverage } from '../../services/feeds/look-for-coverage';
import { nextDueAt, refreshDue } from '../../services/feeds/refresh-feeds';
import type { BackgroundCommands, Handlers } from '../messages';
import { grantedSites, isGranted } from '../sites';
import { isMetered } from './connection';
import { closeReader, extractPage } from './extract-page';
import { fetchOnce } from './fetch-once';

const ALARM = 'feeds';
const MINUTE = 60_000;
/** While a round is under way the alarm goes off every minute, so that a worker that was stopped carries on. */
const CARRY_ON = 1;
/** With nothing under way it goes off when something is due, and at the latest after so many minutes. */
const LONGEST_SLEEP = 60;
/** Offline or on a metered connection, what is due is looked at again after this; Firefox's background hears of coming online as well. */
const OFFLINE_REST = 5 * MINUTE;
/** A worker is stopped after 30 s without an event or a call of an extension interface. */
const BEAT = 20_000;
/** Open tabs are compared again this often, at most, while articles come in. */
const TELL_EVERY = 15_000;

/** What feeds need of the background. */
export interface FeedHost {
  db: LibraryDatabase;
  now(): number;
  /** Articles came in: the open tabs' stories are compared again. */
  changed(): Promise<void>;
}

type FeedCommand = 'feeds.refresh' | 'coverage.look' | 'job.stop';

const report = (error: unknown) => console.error('Second Source:', error);

/**
 * Keeps the feeds fresh: listens to alarms, the network and permissions, carries on what a stopped worker left, and
 * answers the commands about feeds. Call it once, before the first await.
 */
export function startFeeds({ db, now, changed }: FeedHost): Pick<Handlers<BackgroundCommands>, FeedCommand> {
  /** Read once and again after a change: a round asks for every request. */
  let patterns: Promise<string[]> | null = null;
  const services = makeFeedServices({
    db,
    now,
    fetch: fetchOnce,
    random: () => Math.random(),
    extract: extractPage,
    granted: async (host) => {
      patterns ??= grantedSites();
      return isGranted(await patterns, host);
    },
    online: () => navigator.onLine,
    metered: () => isMetered(navigator),
  });
  const stops = new Map<string, AbortController>();
  let under = 0;

  /** Runs work with the worker kept awake, and the reader's document closed when the last is through. */
  const awake = async (id: string, work: (signal: AbortSignal) => Promise<unknown>) => {
    const stop = new AbortController();
    stops.set(id, stop);
    under++;
    const beat = setInterval(() => void browser.runtime.getPlatformInfo().catch(report), BEAT);
    try {
      await work(stop.signal);
    } finally {
      clearInterval(beat);
      stops.delete(id);
      under--;
      if (under === 0) await closeReader(db).catch(report);
    }
  };

  let running: Promise<void> | null = null;
  let again = false;
  const round = (): Promise<void> => {
    again = running !== null;
    running ??= (async () => {
      do {
        again = false;
        await oneRound();
      } while (again);
    })().finally(() => {
      running = null;
    });
    return running;
  };
  const oneRound = async () => {
    const due = await nextDueAt(db);
    let rest = MINUTE;
    if (due !== null && due <= now()) {
      await browser.alarms.create(ALARM, { delayInMinutes: CARRY_ON, periodInMinutes: CARRY_ON });
      await awake('round', async (signal) => {
        let told = now();
        const onHeld = () => {
          if (now() - told < TELL_EVERY) return;
          told = now();
          changed().catch(report);
        };
        const { held, put } = await refreshDue(services, { signal, onHeld });
        if (put === 'off') rest = OFFLINE_REST;
        if (held > 0) await changed();
      });
    }
    const next = await nextDueAt(db);
    const latest = now() + LONGEST_SLEEP * MINUTE;
    const when = Math.max(now() + rest, Math.min(next ?? latest, latest));
    await browser.alarms.create(ALARM, { when, periodInMinutes: LONGEST_SLEEP });
  };

  const look = async (article: CoverageJob['cursor']) => {
    if (article)
      await awake(`coverage:${article.article.id}`, (signal) =>
        lookForCoverage(services, article.article, { signal }),
      );
    await changed();
  };
  const resumeJobs = async () => {
    const jobs = (await db.jobs.where('kind').equals('coverage').toArray()) as CoverageJob[];
    for (const job of jobs) {
      if (stops.has(job.id)) continue;
      if (job.state === 'stopping') await db.jobs.update(job.id, { state: 'stopped', cursor: null });
      else if (job.state === 'running') look(job.cursor).catch(report);
    }
  };

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) round().catch(report);
  });
  const release = async () => {
    const allowed = await grantedSites();
    await releaseHosts(db, (host) => isGranted(allowed, host), now());
    await round();
  };
  browser.permissions.onAdded.addListener(() => {
    patterns = null;
    release().catch(report);
  });
  browser.permissions.onRemoved.addListener(() => {
    patterns = null;
  });
  // Heard in Firefox's background page; Chrome's worker hears of no connection and looks again by the alarm.
  globalThis.addEventListener?.('online', () => void round().catch(report));
  // Whatever started the worker, an alarm that is gone comes back and what was left undone is carried on.
  round().catch(report);
  resumeJobs().catch(report);

  return {
    'feeds.refresh': async ({ feedId }) => {
      const ids =
        feedId === undefined ? await db.feeds.filter(({ paused }) => !paused).primaryKeys() : [feedId];
      for (const id of ids) await retryFeed(db, id, now());
      round().catch(report);
    },
    'coverage.look': async ({ tabId }) => {
      const tab = await db.tabs.get(tabId);
      if (!tab?.article) throw new Error('this tab shows no article that was read');
      if (!stops.has(`coverage:${tab.article.id}`)) look({ article: tab.article }).catch(report);
    },
    'job.stop': async ({ id }) => {
      await db.jobs
        .where('id')
        .equals(id)
        .filter(({ state }) => state === 'running')
        .modify({ state: 'stopping' });
      stops.get(id)?.abort(new DOMException('stopped by the reader', 'AbortError'));
    },
  };
}
