import { PARAGRAPH_KINDS } from '../article/structure';
import type { ArticleRecord } from './article-record';
import { contentHash } from './content-hash';
import type { CorrectionRecord, PinRecord, SettingRecord } from './database';
import type { FeedRecord, FillingSiteRecord } from './feed-record';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { VersionRecord } from './version-record';

/** The name and version of the export: newline-delimited JSON, a header line, then one record a line. */
export const EXPORT_FORMAT = 'second-source-library';
export const EXPORT_VERSION = 2;

/** What is carried over of a feed: the subscription, not what its fetches have come to. */
export type ExportedFeed = Pick<
  FeedRecord,
  | 'id'
  | 'address'
  | 'movedTo'
  | 'kind'
  | 'title'
  | 'outlet'
  | 'language'
  | 'country'
  | 'origin'
  | 'addedAt'
  | 'paused'
>;

/** One line of an export after the header. `end` is the last and counts the records before it. */
export type ExportLine =
  | { type: 'article'; record: ArticleRecord }
  | { type: 'version'; record: VersionRecord }
  | { type: 'pin'; record: PinRecord }
  | { type: 'correction'; record: CorrectionRecord }
  | { type: 'feed'; record: ExportedFeed }
  | { type: 'fillingSite'; record: FillingSiteRecord }
  | { type: 'setting'; record: SettingRecord }
  | { type: 'end'; record: { records: number } };

const isText = (x: unknown): x is string => typeof x === 'string';
const isTextOrNull = (x: unknown) => x === null || isText(x);
const isTexts = (x: unknown) => Array.isArray(x) && x.every(isText);
const isCount = (x: unknown) => typeof x === 'number' && Number.isFinite(x);
const isTruth = (x: unknown) => typeof x === 'boolean';
const isAddress = (x: unknown) => isText(x) && URL.canParse(x) && /^https?:$/.test(new URL(x).protocol);
const isAddressOrNull = (x: unknown) => x === null || isAddress(x);

type Checks = Record<string, (value: unknown, record: Record<string, unknown>) => boolean>;

/** A shape for each paragraph; absent where all are plain. */
const isStructure = (x: unknown, starts: unknown) =>
  x === undefined ||
  (Array.isArray(x) &&
    Array.isArray(starts) &&
    x.length === starts.length &&
    x.every(
      (shape) =>
        shape instanceof Object &&
        (PARAGRAPH_KINDS as readonly unknown[]).includes(shape.kind) &&
        (shape.at === undefined || isText(shape.at)),
    ));

const ARTICLE: Checks = {
  id: isText,
  address: isAddressOrNull,
  outlet: isText,
  title: isText,
  byline: isTexts,
  publishedAt: isTextOrNull,
  modifiedAt: isTextOrNull,
  day: (x) => isText(x) && /^(\d{4}-\d{2}-\d{2}|undated)$/.test(x),
  language: isTextOrNull,
  agency: isTextOrNull,
  completeness: (x) => x === 'full' || x === 'partial' || x === 'summary',
  sentences: (x) => isTexts(x) && (x as string[]).length > 0,
  paragraphStarts: (x) => Array.isArray(x) && x.every((n) => Number.isInteger(n) && n >= 0),
  structure: (x, { paragraphStarts }) => isStructure(x, paragraphStarts),
  origin: isText,
  addedAt: isCount,
};

const known = (checks: Checks, record: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(checks).map((field) => [field, record[field]]));
const wrongField = (checks: Checks, record: Record<string, unknown>) =>
  Object.keys(checks).find((field) => !checks[field]!(record[field], record));
const isArticle = (x: unknown): x is ArticleRecord =>
  x instanceof Object && wrongField(ARTICLE, x as Record<string, unknown>) === undefined;

const CHECKS: Record<ExportLine['type'], Checks> = {
  article: ARTICLE,
  version: {
    articleId: (x, { record }) => isText(x) && (record as ArticleRecord | undefined)?.id === x,
    record: isArticle,
    hash: (x, { record }) => isArticle(record) && contentHash(record) === x,
    replacedAt: isCount,
  },
  pin: { id: isText, at: isCount },
  correction: { a: isText, b: isText, verdict: (x) => x === 'different' || x === 'same', at: isCount },
  feed: {
    id: isText,
    address: isAddress,
    movedTo: isAddressOrNull,
    kind: (x) => x === 'feed' || x === 'sitemap',
    title: isText,
    outlet: isText,
    language: isTextOrNull,
    country: isTextOrNull,
    origin: isText,
    addedAt: isCount,
    paused: isTruth,
  },
  fillingSite: { host: (x) => isText(x) && x !== '', since: isCount },
  setting: {
    key: (x) => isText(x) && Object.hasOwn(DEFAULT_SETTINGS, x),
    value: (x, { key }) => typeof x === typeof DEFAULT_SETTINGS[key as keyof Settings],
  },
  end: { records: isCount },
};

/** The header line of an export. */
export function exportHeader(exportedAt: string): string {
  return JSON.stringify({ format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt });
}

/**
 * Checks the first line of a file.
 * @returns the version of the export; from 2 on its last line is `end`.
 * @throws saying what the file is not, or which version can read it.
 */
export function checkHeader(line: string): number {
  let header: { format?: unknown; version?: unknown } | null = null;
  try {
    header = JSON.parse(line);
  } catch {
    // Not JSON: the same answer as for other JSON.
  }
  if (header?.format !== EXPORT_FORMAT) {
    throw new Error('This is not a Second Source export. Choose a file made by “Export” on this page.');
  }
  if (typeof header.version !== 'number' || header.version > EXPORT_VERSION) {
    throw new Error('This export was made by a newer version. Update the extension, then import it again.');
  }
  return header.version;
}

/** Reads one line of an export; fields it does not know are dropped. @throws naming the field that is wrong. */
export function parseExportLine(line: string): ExportLine {
  const value = JSON.parse(line) as { type?: unknown; record?: unknown };
  const checks =
    isText(value?.type) && Object.hasOwn(CHECKS, value.type)
      ? CHECKS[value.type as ExportLine['type']]
      : null;
  if (!checks) throw new Error('unknown kind of record');
  const record = (value.record ?? {}) as Record<string, unknown>;
  const wrong = wrongField(checks, record);
  if (wrong) throw new Error(`"${wrong}" is missing or wrong`);
  return { type: value.type, record: known(checks, record) } as unknown as ExportLine;
}
