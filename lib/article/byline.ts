import type { Block } from './blocks';
import { BYLINE_PREFIX, splitNames } from './names';
import { outletSpellings, squashName } from './outlet-spellings';
import type { PageFacts } from './page-facts';
import { own, type StructuredNode, strings } from './structured-data';

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
  'authors',
  'article.author',
  'citation_author',
  'twitter:data1',
  'creator',
];

/** Authors' names and where they stand. */
export interface FoundByline {
  byline: string[];
  /** `json-ld`, `meta` or `beside-headline`; null when there are none. */
  source: string | null;
}

/**
 * The authors' names, one each. JSON-LD, meta tags and the lines around the headline are asked in this order; the outlet's
 * own name counts only when none gives a person or agency.
 * @param area the blocks around the headline.
 */
export function readByline(facts: PageFacts, area: Block[]): FoundByline {
  const outlet = outletSpellings(facts);
  const isOutlet = (name: string) => outlet.includes(squashName(name));
  const [first, second] = [authorsOf(facts), fromMeta(facts)].map((texts) =>
    unique(texts.flatMap(splitNames)),
  );
  const people = [first!, second!].map((names) => names.filter((name) => !isOutlet(name)));
  const [told, more] = [people[0]!, people[1]!];
  const inMeta = { byline: more, source: 'meta' };
  if (told.length > 0 && more.length > told.length && told.every((name) => includesName(more, name)))
    return inMeta;
  if (told.length > 0) return { byline: told, source: 'json-ld' };
  if (more.length > 0) return inMeta;
  const shown = unique(fromArea(area).flatMap(splitNames)).filter((name) => !isOutlet(name));
  if (shown.length > 0) return { byline: shown, source: 'beside-headline' };
  if (first!.length > 0) return { byline: first!, source: 'json-ld' };
  return { byline: second!, source: second!.length > 0 ? 'meta' : null };
}

function includesName(names: string[], name: string): boolean {
  return names.some((other) => squashName(other) === squashName(name));
}

function authorsOf(facts: PageFacts): string[] {
  const nodes = facts.article
    ? [facts.article]
    : facts.structured.filter((node) => own(node, '@type') === 'WebPage');
  return nodes.flatMap((node) => namesOf(own(node, 'author') ?? own(node, 'creator'), facts.structured));
}

function fromMeta(facts: PageFacts): string[] {
  for (const name of AUTHOR_META) {
    const values = (facts.meta.get(name) ?? []).filter(
      (value) => !/^https?:|\.\w{2,4}\/|@|^\d|\bminutes?\b/.test(value),
    );
    if (values.length > 0) return values;
  }
  return [];
}

/** Lines that open with "By", else lines in an element named for authors, else a bare name right above the text. */
function fromArea(area: Block[]): string[] {
  const short = area.filter((block) => block.text.length < 120);
  const prefixed = short.filter(
    (block) =>
      BYLINE_PREFIX.test(block.text) && /\p{Lu}|\p{Lo}/u.test(block.text.replace(BYLINE_PREFIX, '')[0] ?? ''),
  );
  const credited = prefixed
    .map((block) => beforeDate(block.text))
    .filter((text) => isNameLike(text.replace(BYLINE_PREFIX, '')));
  if (credited.length > 0) return credited.slice(0, 2);
  const named = short.filter((block) =>
    block.path
      .slice(-3)
      .some((element) =>
        /author|byline|autor|auteur|writer|reporter|signature|firma|redact|vcard|(^|\s)name($|\s)/.test(
          element.names,
        ),
      ),
  );
  const names = named
    .map((block) => beforeDate(block.text))
    .filter((text) => text.split(' ').length <= 8 && /^\p{Lu}|^\p{Lo}/u.test(text));
  if (names[0]) return [names[0]];
  const bare = short.find(
    (block) =>
      /^(\p{Lu}[\p{L}'’.-]+ ){1,3}\p{Lu}[\p{L}'’-]+$/u.test(block.text) &&
      block.path[block.path.length - 1]?.tag === 'p',
  );
  return bare ? [bare.text] : [];
}

/** Two words or more, an agency's capitals, or a script without capitals. */
function isNameLike(text: string): boolean {
  return /\p{L}\S*\s+\p{L}/u.test(text) || /^\p{Lu}{2,8}$/u.test(text) || /\p{Lo}/u.test(text);
}

function beforeDate(text: string): string {
  return text
    .split(
      /\s*(?:\||•|·|—|–|\bpublished\b|\bupdated\b|\bon\b (?=\p{Lu})|\d{1,2}[:.]\d\d|\d{1,2}\. |\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d)/iu,
    )[0]!
    .trim();
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
        ? all.find((other) => own(other, '@id') === id && own(other, 'name'))
        : undefined;
    return target ? strings(own(target, 'name')) : [];
  });
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = squashName(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
