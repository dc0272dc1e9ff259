import { useRef, useState } from 'react';
import type { AddingState, FeedsActions, OfferedFeed } from '../../components/library/feeds-state';
import { type Text, useText } from '../../components/text';
import { fetchOnce } from '../../lib/browser/feeds/fetch-once';
import { tellBackground } from '../../lib/browser/messages';
import { grantedSites, isGranted, requestSites, sitePattern } from '../../lib/browser/sites';
import { followRedirects } from '../../lib/feeds/follow-redirects';
import { readOpml } from '../../lib/feeds/opml';
import type { LibraryDatabase } from '../../lib/library/database';
import type { FeedRecord } from '../../lib/library/feed-record';
import { subscribe } from '../../lib/library/feeds';
import { lookForFeeds, NoFeedFound, typedAddress } from '../../lib/services/look-for-feeds';

const services = {
  fetch: followRedirects(fetchOnce, async (host) => isGranted(await grantedSites(), host)),
  parse: (html: string) => new DOMParser().parseFromString(html, 'text/html'),
};

/** A failure to find feeds in words for the reader. */
function inWords(text: Text, error: unknown, address: string): string {
  if (!(error instanceof NoFeedFound)) return error instanceof Error ? error.message : String(error);
  if (error.reason === 'led-away') return text('lookLedAway', address, error.host!);
  if (error.reason === 'http-error') return text('lookFailedStatus', address, String(error.status));
  return text(error.reason === 'none' ? 'lookFailedNone' : 'lookFailedReach', address);
}

const hostsOf = (feeds: OfferedFeed[]): string[] => feeds.map(({ address }) => new URL(address).hostname);

/** Those of the hosts the reader has not allowed, each once. */
async function notAllowed(hosts: string[]): Promise<string[]> {
  const granted = await grantedSites();
  return [...new Set(hosts)].filter((host) => !isGranted(granted, host));
}

/** Adds feeds by an address or a list: looks, lets the reader choose, asks for their sites, subscribes. */
export function useAddingFeeds(
  db: LibraryDatabase,
): { adding: AddingState } & Pick<
  FeedsActions,
  'onLook' | 'onSubscribe' | 'onCancelAdding' | 'onImportOpml'
> {
  const text = useText();
  const [adding, setAdding] = useState<AddingState>({ kind: 'idle' });
  const search = useRef<AbortController>(null);
  const origin = useRef<FeedRecord['origin']>('pasted');
  const hosts = useRef<string[]>([]);

  const put = async (feeds: OfferedFeed[]) => {
    const wanted = feeds.map((feed) => ({ ...feed, origin: origin.current }));
    const { added, already, refused } = await subscribe(db, wanted, Date.now());
    setAdding({ kind: 'added', added: added.length, already: already.length, refused });
    // One of them is asked for by name; the others are due as well, and go with it.
    if (added[0]) await tellBackground('feeds.refresh', { feedId: added[0] });
  };

  const look = async (asked: Promise<boolean>, { href, hostname }: URL, signal: AbortSignal) => {
    if (!(await asked)) return setAdding({ kind: 'failed', error: text('siteNotAllowed', hostname) });
    try {
      const found = await lookForFeeds(services, href, signal);
      if (signal.aborted) return;
      origin.current = found.feeds[0]?.address === href ? 'pasted' : 'page';
      hosts.current = await notAllowed([...found.hosts, ...hostsOf(found.feeds)]);
      // The feed itself was given, and everything it needs is allowed: there is nothing left to choose.
      if (origin.current === 'pasted' && hosts.current.length === 0) return put(found.feeds);
      setAdding({ kind: 'found', feeds: found.feeds, hosts: hosts.current, all: false });
    } catch (error) {
      if (!signal.aborted) setAdding({ kind: 'failed', error: inWords(text, error, hostname) });
    }
  };

  return {
    adding,
    onLook: (typed) => {
      const address = typedAddress(typed);
      if (!address) return setAdding({ kind: 'failed', error: text('notAnAddress', typed) });
      // In the click's own gesture: no await may come before.
      const asked = requestSites([sitePattern(address.hostname)]);
      search.current?.abort();
      search.current = new AbortController();
      setAdding({ kind: 'looking', address: address.hostname });
      void look(asked, address, search.current.signal);
    },
    onSubscribe: (feeds) => {
      const wanted = hosts.current.filter(
        (host) => origin.current !== 'opml' || hostsOf(feeds).includes(host),
      );
      const asked = wanted.length > 0 ? requestSites(wanted.map(sitePattern)) : Promise.resolve(true);
      // Feeds whose sites were refused are kept: their rows say so and offer to allow them.
      void asked.then(() => put(feeds));
    },
    onCancelAdding: () => {
      search.current?.abort();
      setAdding({ kind: 'idle' });
    },
    onImportOpml: async (file) => {
      try {
        const { feeds, left } = readOpml(await file.text());
        if (left.length > 0 && feeds.length === 0) throw new Error(text('opmlNone', file.name));
        origin.current = 'opml';
        const offered = feeds.map(({ address, title }): OfferedFeed => ({ address, title, kind: 'feed' }));
        hosts.current = await notAllowed(hostsOf(offered));
        setAdding({ kind: 'found', feeds: offered, hosts: hosts.current, all: true });
      } catch (error) {
        setAdding({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}
