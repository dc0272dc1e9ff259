import { firstMeta, type PageFacts } from './page-facts';
import { own, type StructuredNode, strings } from './structured-data';
import { visibleText } from './visible-text';

const AUTHOR_META = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'dc.creator',
  'dcsext.author',
  'byl',
  'dcterms.creator',
  'citation_author',
  'authors',
  'article.author',
];

/** The authors' names, one each, as JSON-LD, meta tags or the visible byline give them; empty when none does. */
export function readByline(facts: PageFacts): string[] {
  const structured = facts.article ? namesOf(own(facts.article, 'author'), facts.structured) : [];
  for (const names of [structured, fromMeta(facts), fromMarkup(facts.document)]) {
    const clean = unique(names.flatMap(splitNames));
    if (clean.length > 0) return clean;
  }
  return [];
}

function fromMeta(facts: PageFacts): string[] {
  for (const name of AUTHOR_META) {
    const values = (facts.meta.get(name) ?? []).filter((value) => !/^https?:|\.com\b|@/.test(value));
    if (values.length > 0) return values;
  }
  return [];
}

const BYLINE =
  '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel~="author"], [class*="author-name" i], [class*="author_name" i], [class*="authorname" i], [class*="byline" i], [data-testid*="byline" i], [data-testid*="author" i], [class*="author" i]';

function fromMarkup(document: Document): string[] {
  for (const selector of BYLINE.split(', ')) {
    const found = Array.from(document.querySelectorAll(selector))
      .slice(0, 3)
      .map((element) => visibleText(element.textContent ?? ''))
      .filter((text) => text.length > 3 && text.length < 80);
    if (found[0]) return [found[0]];
  }
  return [];
}

/** Names in a JSON-LD author value: a string, a person, a list, or a reference to a node elsewhere. */
function namesOf(value: unknown, all: StructuredNode[]): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.slice(0, 20).flatMap((item) => {
    if (typeof item === 'string') return [item];
    if (typeof item !== 'object' || item === null) return [];
    const node = item as StructuredNode;
    const names = strings(own(node, 'name'));
    if (names.length > 0) return names;
    const id = own(node, '@id');
    const target =
      typeof id === 'string'
        ? all.find((other) => other !== node && own(other, '@id') === id && own(other, 'name'))
        : undefined;
    return target ? strings(own(target, 'name')) : [];
  });
}

/** "By A, B and C" as three names; addresses, dates and empty pieces are left out. */
export function splitNames(text: string): string[] {
  const bare = visibleText(text).replace(
    /^(?:(?:written |reported )?by|von|par|por|di|door|av|af|autor(?:in)?|text)\b[:\s]+/i,
    '',
  );
  return bare
    .split(/\s*(?:,|;|\||\/|&|\band\b|\bund\b|\bet\b|\by\b|\bwith\b|・|、)\s*/i)
    .map((name) => name.trim())
    .filter((name) => name.length > 1 && name.length < 70 && !/https?:|@|^\d/.test(name));
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
