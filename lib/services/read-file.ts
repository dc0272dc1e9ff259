import { readText } from '../article/paragraphs-of-text';
import type { Reading } from '../article/reading';
import { decodeBody } from '../feeds/decode-body';
import type { FileKind, GivenFile } from '../library/job-record';
import { readClip } from './read-clip';
import { readSavedPage } from './saved-page';

/** Reads a saved page's HTML where there is a DOM. @param address where it was saved from; null when nothing says. */
export type ReadHtml = (html: string, address: string | null) => Promise<Reading>;

/** A file as it is read: what it holds, and its name with its ending. */
export type FileToRead = Extract<GivenFile, { kind: FileKind }>;

const KINDS: Record<string, FileKind> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  mhtml: 'mhtml',
  mht: 'mhtml',
};

const endingOf = (name: string) => /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** What kind of file a name's ending says; undefined for one that is not read. */
export function fileKindOf(name: string): FileKind | undefined {
  const ending = endingOf(name);
  return Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
}

/**
 * Reads a file of any kind.
 * @throws with what is wrong with it.
 */
export async function readFile(
  { name, kind, bytes, archived }: FileToRead,
  readHtml: ReadHtml,
): Promise<Reading> {
  const bare = name.slice(0, name.length - endingOf(name).length).replace(/\.$/, '') || name;
  const page = async (html: string, address: string | null) => {
    const reading = await readHtml(html, address);
    return { ...reading, outlet: reading.outlet || bare };
  };
  const text = () => decodeBody(new Uint8Array(bytes), archived?.contentType ?? null);
  switch (kind) {
    case 'txt':
      return readText(text(), name);
    case 'md':
      return readClip(text(), bare);
    case 'html':
      return page(text(), archived?.address ?? null);
    case 'mhtml': {
      const { html, address } = await readSavedPage(bytes);
      return page(html, address);
    }
  }
}
