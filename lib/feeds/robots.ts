/** A robots.txt as it concerns everybody: the verdicts of the group for `*`, or the one for this extension. */
export interface Robots {
  rules: { allow: boolean; path: string }[];
  /** Milliseconds between two requests; null when it does not say. */
  crawlDelay: number | null;
  /** The sitemaps it names, absolute or as written. */
  sitemaps: string[];
}

/** The name a robots.txt may call this extension by. */
const OWN_NAME = 'secondsource';
/** Rules beyond these are left out: no honest file has so many for one group. */
const MOST_RULES = 2_000;
/** A longer delay is kept as this one; see lib/services/feeds/robots-of-host.ts for what it does. */
const LONGEST_DELAY = 60_000;

/** Reads a robots.txt (RFC 9309): the group that names this extension, else those for everybody. */
export function readRobots(text: string): Robots {
  const groups = new Map<string, { rules: Robots['rules']; crawlDelay: number | null }>();
  const sitemaps: string[] = [];
  let names: string[] = [];
  let naming = false;
  for (const line of text.slice(0, 512_000).split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const field = key.toLowerCase();
    const said = value.trim();
    if (field === 'user-agent') {
      if (!naming) names = [];
      naming = true;
      names.push(said.toLowerCase());
      for (const name of names) if (!groups.has(name)) groups.set(name, { rules: [], crawlDelay: null });
    } else if (field === 'sitemap') {
      if (said) sitemaps.push(said);
    } else if (field !== '') {
      naming = false;
      for (const group of names.map((name) => groups.get(name)!)) {
        if ((field === 'allow' || field === 'disallow') && said !== '' && group.rules.length < MOST_RULES)
          group.rules.push({ allow: field === 'allow', path: said });
        const delay = field === 'crawl-delay' ? Number(said) * 1000 : Number.NaN;
        if (delay >= 0) group.crawlDelay = Math.min(LONGEST_DELAY, delay);
      }
    }
  }
  const own = groups.get(OWN_NAME) ?? groups.get('*');
  return { rules: own?.rules ?? [], crawlDelay: own?.crawlDelay ?? null, sitemaps };
}

/** Whether a pattern of a robots.txt, with its `*` and closing `$`, fits the start of a path. Takes linear time a star. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(parts[0]!)) return false;
  let at = parts[0]!.length;
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i]!;
    const last = i === parts.length - 1;
    if (last && anchored) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length;
}

/** Whether rules allow an address: the longest rule that fits decides, `allow` among equals; none allows. */
export function robotsAllow(rules: Robots['rules'], address: string): boolean {
  const { pathname, search } = new URL(address);
  const path = pathname + search;
  let best: Robots['rules'][number] | null = null;
  for (const rule of rules) {
    if (!fits(rule.path, path)) continue;
    const longer = rule.path.length - (best?.path.length ?? -1);
    if (longer > 0 || (longer === 0 && rule.allow)) best = rule;
  }
  return best?.allow ?? true;
}
