/** The groups of outlets a reader can start with; also the names in `seeds/feeds.json`. */
export const PACKS = ['world', 'us', 'uk', 'europe', 'business', 'science'] as const;

export type Pack = (typeof PACKS)[number];

/** An outlet of the starter feeds. */
export interface StarterOutlet {
  outlet: string;
  /** Address of its front page. */
  home: string;
  /** ISO 3166 two-letter code; `XX` for an international body. */
  country: string;
  /** BCP 47 tag of the feeds. */
  language: string;
  /** Who owns it, or which agency or public body it is; null where that is not recorded. */
  owner: string | null;
  /** The hosts its feeds and articles are on; each stands for its subdomains too. */
  hosts: string[];
  feeds: { address: string; packs: Pack[] }[];
}

/** A feed of a starter pack that the reader chose. */
export interface ChosenFeed {
  address: string;
  outlet: string;
  country: string;
  language: string;
  /** The first chosen pack it stands in. */
  pack: Pack;
}

/** The outlets of a pack, in the order of the seeds: the best-known first. */
export function outletsOfPack(outlets: StarterOutlet[], pack: Pack): StarterOutlet[] {
  return outlets.filter(({ feeds }) => feeds.some(({ packs }) => packs.includes(pack)));
}

/**
 * The outlets to add: those with a feed in a chosen pack that is not subscribed to yet, each once.
 * @param leftOut names of outlets not wanted. @param held addresses of the feeds that are there already.
 */
export function chosenOutlets(
  outlets: StarterOutlet[],
  packs: ReadonlySet<Pack>,
  leftOut: ReadonlySet<string>,
  held: ReadonlySet<string> = new Set(),
): StarterOutlet[] {
  return outlets.filter(
    ({ outlet, feeds }) =>
      !leftOut.has(outlet) &&
      feeds.some((feed) => !held.has(feed.address) && feed.packs.some((pack) => packs.has(pack))),
  );
}

/** The feeds of chosen outlets that stand in a chosen pack, each once. */
export function chosenFeeds(outlets: StarterOutlet[], packs: ReadonlySet<Pack>): ChosenFeed[] {
  return outlets.flatMap(({ outlet, country, language, feeds }) =>
    feeds.flatMap(({ address, packs: of }) => {
      const pack = of.find((name) => packs.has(name));
      return pack ? [{ address, outlet, country, language, pack }] : [];
    }),
  );
}

/** The host patterns a browser asks the reader for, for feeds and articles of these outlets; each once. */
export function hostPatterns(outlets: Pick<StarterOutlet, 'hosts'>[]): string[] {
  return [...new Set(outlets.flatMap(({ hosts }) => hosts.map((host) => `*://*.${host}/*`)))];
}
