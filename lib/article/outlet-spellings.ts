import { firstMeta, type PageFacts } from './page-facts';
import { own, strings } from './structured-data';

/** The outlet's names as the page and its address spell them, squashed for comparing. */
export function outletSpellings(facts: PageFacts): string[] {
  const host = new URL(facts.url).hostname.replace(/^www\./, '');
  const labels = host.split('.');
  return [...declaredOutlets(facts), host, labels[0] ?? '', labels[labels.length - 2] ?? '']
    .map(squashName)
    .filter((name) => name.length > 1);
}

/** The names the page gives its outlet, best first. */
export function declaredOutlets(facts: PageFacts): string[] {
  const publisher = facts.article ? own(facts.article, 'publisher') : null;
  const name =
    typeof publisher === 'object' && publisher !== null && !Array.isArray(publisher)
      ? strings(own(publisher as Record<string, unknown>, 'name'))
      : [];
  const site = firstMeta(facts, [
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'publisher',
    'dc.publisher',
  ]);
  return [...(site ? [site] : []), ...name];
}

/** A name without case, accents, punctuation or a leading "The". */
export function squashName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the(?=.{3})/, '');
}
