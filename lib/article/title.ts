import { outletSpellings, squashName } from './outlet-spellings';
import { firstMeta, type PageFacts } from './page-facts';
import { own, strings } from './structured-data';
import { visibleText } from './visible-text';

/** Between a headline and the outlet's name. */
const SEPARATOR = /\s+(?:[|\-–—»«·•/]|::|\\)\s+|\s*\|\s*|\s+-{2,}\s+/;

/** A heading up to this many characters is no headline. */
const SHORT = 8;

/** A headline and where it stands. */
export interface FoundTitle {
  title: string;
  /** `meta`, `json-ld`, `heading` or `window-title`; null when the page has no title. */
  source: string | null;
}

/** The headline of a page without the outlet's name; empty when the page has none. */
export function readTitle(facts: PageFacts): FoundTitle {
  const outlet = outletSpellings(facts);
  const headings = facts.headings.filter((text) => text.length > SHORT && !outlet.includes(squashName(text)));
  const headline = facts.article ? strings(own(facts.article, 'headline'))[0] : null;
  const more = ['twitter:title', 'headline', 'dc.title', 'sailthru.title', 'parsely-title', 'title'];
  const candidates: [source: string, text: string | null | undefined][] = [
    ['meta', firstMeta(facts, ['og:title'])],
    ['json-ld', headline],
    ['meta', firstMeta(facts, more)],
    ['heading', headings[0]],
    ['window-title', facts.title],
  ];
  let first = candidates.map(found).find(({ title }) => title);
  if (!first) return { title: '', source: null };
  if (headings[0] && isOfAnotherPage(first.title, headings[0], facts))
    first = { title: headings[0], source: 'heading' };
  const pieces = first.title.split(SEPARATOR).map(squashName);
  const known = [
    ...headings.map((text) => found(['heading', text])),
    ...(headline ? [found(['json-ld', headline])] : []),
  ];
  const same = known.find(({ title }) => pieces.length > 1 && pieces.includes(squashName(title)));
  return same ?? { ...first, title: withoutOutlet(first.title, facts) };
}

function found([source, text]: [string, string | null | undefined]): FoundTitle {
  return { title: visibleText(decodeEntities(text ?? '')), source };
}

/** Whether a declared title is the site's general one: it shares no word with the heading, which the window title holds. */
function isOfAnotherPage(title: string, heading: string, facts: PageFacts): boolean {
  const shown = squashName(heading);
  if (!squashName(facts.title).includes(shown)) return false;
  const words = new Set(heading.toLowerCase().split(/\s+/));
  return (
    !title
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.length > 3 && words.has(word)) && !squashName(title).includes(shown)
  );
}

/** Entities that were escaped twice, as many meta tags have them. */
function decodeEntities(text: string): string {
  return text
    .replace(/&(amp|#38|#038);/gi, '&')
    .replace(/&(quot|#34|#034);/gi, '"')
    .replace(/&(apos|#0?39|#x27);/gi, "'")
    .replace(/&(rsquo|#8217);/gi, '’')
    .replace(/&nbsp;/gi, ' ');
}

/** Cuts "- Outlet" from the end, or "Outlet:" from the front, where the piece is the outlet's name or the page's own heading lacks it. */
function withoutOutlet(title: string, facts: PageFacts): string {
  const names = outletSpellings(facts);
  let text = title;
  for (;;) {
    const pieces = [...text.matchAll(new RegExp(SEPARATOR, 'g'))];
    const last = pieces[pieces.length - 1];
    if (!last) return text;
    const head = text.slice(0, last.index).trim();
    const tail = text.slice(last.index + last[0].length);
    if (head.length < 12 || !isOutletName(tail, names)) return text;
    text = head;
  }
}

function isOutletName(tail: string, names: string[]): boolean {
  const squashed = squashName(tail);
  if (!squashed) return true;
  return names.some(
    (name) =>
      name === squashed ||
      (name.length > 3 && squashed.includes(name)) ||
      (squashed.length > 3 && name.includes(squashed)),
  );
}
