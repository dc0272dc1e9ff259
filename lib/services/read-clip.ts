import { parse } from 'yaml';
import { canonicalAddress } from '../article/address';
import { readText } from '../article/paragraphs-of-text';
import type { Reading } from '../article/reading';

/** What clippers call each thing in their front matter, the first found counts. */
const NAMES = {
  title: ['title', 'headline'],
  address: ['source', 'url', 'link', 'canonical', 'original'],
  author: ['author', 'authors', 'byline', 'by'],
  publishedAt: ['published', 'date_published', 'publish_date', 'date'],
  outlet: ['site', 'site_name', 'sitename', 'publisher', 'publication', 'outlet', 'domain'],
};

const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Front matter is a page at most; YAML of megabytes is none, and costs much to read. */
const LONGEST_FRONT = 20_000;

type Front = Record<string, unknown>;

/** @throws naming where the front matter is damaged. */
function frontOf(text: string): { front: Front; body: string } {
  const match = FRONT.exec(text);
  if (!match) return { front: {}, body: text };
  if (match[1]!.length > LONGEST_FRONT)
    throw new Error(
      'The front matter between the “---” lines is too long. Shorten it and add the file again.',
    );
  let front: unknown;
  try {
    // Aliases would let a few lines stand for any number of them.
    front = parse(match[1]!, { maxAliasCount: 0, logLevel: 'error' });
  } catch (error) {
    const first = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`The front matter between the “---” lines is damaged: ${first}`);
  }
  const fields = front instanceof Object && !Array.isArray(front) ? (front as Front) : {};
  return { front: fields, body: text.slice(match[0].length) };
}

/** A field's value as a list of texts; Obsidian's links to notes lose their brackets. */
function textsOf(front: Front, names: string[]): string[] {
  const lower = new Map(Object.entries(front).map(([name, value]) => [name.toLowerCase(), value]));
  const value = names
    .map((name) => lower.get(name))
    .find((each) => each !== undefined && each !== null && each !== '');
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list
    .map((each) => (each instanceof Date ? each.toISOString() : String(each)))
    .map((each) => each.replace(/\[\[([^\]|]*\|)?([^\]]*)\]\]/g, '$2').trim())
    .filter(Boolean);
}

/** Markdown as paragraphs of plain text: what marks it up is left out, and so are pictures and code. */
export function plainOfMarkdown(markdown: string): string {
  return (
    markdown
      .replace(/\r\n?/g, '\n')
      .replace(/^(```|~~~)[\s\S]*?^\1[^\n]*$/gm, '')
      .replace(/!\[\[[^\]]*\]\]|!\[[^\]]*\]\([^)]*\)/g, '')
      .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
      .replace(/\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\[[^\]]*\]/g, '$1$2')
      .replace(/^\[[^\]]+\]:.*$/gm, '')
      .replace(/\[\^[^\]]+\]/g, '')
      .replace(/<(https?:[^>\s]+)>/g, '$1')
      .replace(/<[a-z/!][^>]*>/gi, ' ')
      .replace(/^ {0,3}(?:[-*_] *){3,}$/gm, '')
      .replace(/^ {0,3}(?:>+ ?)+/gm, '')
      .replace(/^ *(?:[-*+]|\d+[.)]) +/gm, '')
      .replace(/^ {0,3}#{1,6} +(.*?) *#*$/gm, '\n$1\n')
      .replace(/(\*\*|__|~~|==)(?=\S)(.*?\S)\1/g, '$2')
      .replace(/(^|[^\w*])[*_](?=\S)([^*_\n]*\S)[*_](?!\w)/g, '$1$2')
      .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
      .split(/\n{2,}/)
      // A line that ends goes on in the next: only an empty one parts paragraphs.
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n\n')
  );
}

/**
 * Reads a Markdown clip as clippers for Obsidian and others save it: YAML front matter with title, source, author and
 * day, then the text.
 * @param name the file's name without its ending, used as outlet where the clip names none.
 * @throws with what is wrong with the front matter.
 */
export function readClip(text: string, name: string): Reading {
  const { front, body } = frontOf(text);
  const reading = readText(plainOfMarkdown(body), name);
  const [address] = textsOf(front, NAMES.address).filter(
    (each) => /^https?:\/\//.test(each) && URL.canParse(each),
  );
  const [title] = textsOf(front, NAMES.title);
  const [published] = textsOf(front, NAMES.publishedAt);
  const [outlet] = textsOf(front, NAMES.outlet);
  const authors = textsOf(front, NAMES.author);
  return {
    ...reading,
    title: title ?? (reading.title || name),
    byline: authors.length > 0 ? authors : reading.byline,
    publishedAt: published && /^\d{4}-\d{2}-\d{2}/.test(published) ? published : reading.publishedAt,
    address: address ? canonicalAddress(address) : '',
    outlet: outlet ?? (address ? new URL(address).hostname.replace(/^www\./, '') : name),
  };
}
