import type { ArticleRecord } from './article-record';
import type { CorrectionRecord, SettingRecord } from './database';
import { DEFAULT_SETTINGS } from './settings';

/** The name and version of the export: newline-delimited JSON, a header line, then one record a line. */
export const EXPORT_FORMAT = 'second-source-library';
export const EXPORT_VERSION = 1;

/** One line of an export after the header. */
export type ExportLine =
  | { type: 'article'; record: ArticleRecord }
  | { type: 'correction'; record: CorrectionRecord }
  | { type: 'setting'; record: SettingRecord };

const isText = (x: unknown): x is string => typeof x === 'string';
const isTextOrNull = (x: unknown) => x === null || isText(x);
const isTexts = (x: unknown) => Array.isArray(x) && x.every(isText);
const isCount = (x: unknown) => typeof x === 'number' && Number.isFinite(x);

type Checks = Record<string, (value: unknown) => boolean>;

const ARTICLE: Checks = {
  id: isText,
  address: (x) => x === null || (isText(x) && URL.canParse(x) && /^https?:$/.test(new URL(x).protocol)),
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
  origin: isText,
  addedAt: isCount,
};
const CORRECTION: Checks = { a: isText, b: isText, verdict: (x) => x === 'different', at: isCount };
const SETTING: Checks = {
  key: (x) => isText(x) && Object.hasOwn(DEFAULT_SETTINGS, x),
  value: (x) => typeof x === 'boolean',
};
const CHECKS: Record<ExportLine['type'], Checks> = {
  article: ARTICLE,
  correction: CORRECTION,
  setting: SETTING,
};

/** The header line of an export. */
export function exportHeader(exportedAt: string): string {
  return JSON.stringify({ format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt });
}

/** Checks the first line of a file. @throws saying what the file is not, or which version can read it. */
export function checkHeader(line: string): void {
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
  const wrong = Object.keys(checks).find((field) => !checks[field]!(record[field]));
  if (wrong) throw new Error(`"${wrong}" is missing or wrong`);
  const known = Object.fromEntries(Object.keys(checks).map((field) => [field, record[field]]));
  return { type: value.type, record: known } as unknown as ExportLine;
}
