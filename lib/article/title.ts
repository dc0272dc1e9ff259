import { firstMeta, type PageFacts } from './page-facts';
import { own, strings } from './structured-data';
import { visibleText } from './visible-text';

/** Between a headline and the outlet's name. */
const SEPARATOR = /\s+(?:[|\-–—»«·•/]|::|\\)\s+|\s*\|\s*|\s+-{2,}\s+/;

/** The headline of a page without the outlet's name; empty when the page has none. */
export function readTitle(facts: PageFacts): string {
  const heading = pageHeading(facts.document);
  const candidates = [
    firstMeta(facts, ['og:title']),
    facts.article ? strings(own(facts.article, 'headline'))[0] : null,
    firstMeta(facts, ['twitter:title', 'headline', 'dc.title', 'sailthru.title', 'parsely-title', 'title']),
    heading,
    facts.document.title,
  ];
  const first = candidates.map((text) => visibleText(decodeEntities(text ?? ''))).find(Boolean);
  return first ? withoutOutlet(first, facts) : '';
}

/** The text of the page's one visible `h1`, else of the first that is no logo or log-in box. */
export function pageHeading(document: Document): string {
  const headings = Array.from(document.querySelectorAll('h1'))
    .map((heading) => visibleText(heading.textContent ?? ''))
    .filter((text) => text.length > 8);
  return headings[0] ?? '';
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

function outletSpellings(facts: PageFacts): string[] {
  const publisher = facts.article ? own(facts.article, 'publisher') : null;
  const publisherName =
    typeof publisher === 'object' && publisher !== null && !Array.isArray(publisher)
      ? strings(own(publisher as Record<string, unknown>, 'name'))
      : [];
  const host = hostOf(facts.url).replace(/^www\./, '');
  return [
    firstMeta(facts, ['og:site_name', 'application-name']) ?? '',
    ...publisherName,
    host,
    host.split('.').slice(-2)[0] ?? '',
    host.split('.')[0] ?? '',
  ]
    .map(squash)
    .filter((name) => name.length > 1);
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}

function squash(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the/, '');
}

function isOutletName(tail: string, names: string[]): boolean {
  const squashed = squash(tail);
  if (!squashed) return true;
  return names.some(
    (name) =>
      name === squashed ||
      (name.length > 3 && squashed.includes(name)) ||
      (squashed.length > 3 && name.includes(squashed)),
  );
}
