import type { Steps } from './steps';

/** A JSON-LD object; only its own properties are ever read. */
export type StructuredNode = Record<string, unknown>;

/** Script elements and nodes beyond these are not read: news pages have under 20 and 500. */
const MAX_SCRIPTS = 60;
const MAX_NODES = 3000;
const MAX_LENGTH = 600_000;

/**
 * Every object of a page's JSON-LD, nested ones too, in document order. Broken scripts are skipped. Nothing is
 * copied or merged, so a `__proto__` key in the data stays a harmless own property.
 */
export function* structuredDataInSteps(document: Document): Steps<StructuredNode[]> {
  const nodes: StructuredNode[] = [];
  const scripts = Array.from(document.querySelectorAll('script[type*="ld+json" i]')).slice(0, MAX_SCRIPTS);
  for (const script of scripts) {
    yield;
    const parsed = parseLeniently((script.textContent ?? '').slice(0, MAX_LENGTH));
    const queue: unknown[] = [parsed];
    for (let i = 0; i < queue.length && nodes.length < MAX_NODES; i++) {
      const value = queue[i];
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) nodes.push(value as StructuredNode);
      for (const child of Object.values(value)) {
        if (typeof child === 'object' && child !== null && queue.length < MAX_NODES) queue.push(child);
      }
    }
  }
  return nodes;
}

/** JSON as sites write it: wrapped in comments, with raw line breaks inside strings or a trailing comma. */
function parseLeniently(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)+/s, '').replace(/(?:-->|\]\]>|;)+\s*$/, '');
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,(\s*[}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or none: a page with broken JSON-LD is read from its meta tags and text.
    }
  }
  return null;
}

/** The schema.org types of a node, without their prefix. */
export function typesOf(node: StructuredNode): string[] {
  return strings(own(node, '@type')).map((type) => type.replace(/^.*[/:#]/, ''));
}

/** A property of a node, never an inherited one. */
export function own(node: StructuredNode, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

/** The strings in a value that may be a string, an array of them, or neither. */
export function strings(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string');
}
