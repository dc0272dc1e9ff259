import { outletForHost } from '../article/outlets';
import type { Reading } from '../article/reading';
import { articleId } from '../library/article-id';
import type { ArticleRecord, Origin } from '../library/article-record';
import { dayOf, UNDATED } from '../story/day';
import { splitSentences } from '../text/sentences';

/**
 * The sentences of paragraphs and where each paragraph starts. Page and background both call it, so that a
 * sentence's index means the same on both sides.
 */
export function sentencesOf(
  paragraphs: string[],
  language: string | null,
): Pick<ArticleRecord, 'sentences' | 'paragraphStarts'> {
  const sentences: string[] = [];
  const paragraphStarts: number[] = [];
  for (const paragraph of paragraphs) {
    const own = splitSentences(paragraph, language ?? undefined);
    if (own.length === 0) continue;
    paragraphStarts.push(sentences.length);
    sentences.push(...own);
  }
  return { sentences, paragraphStarts };
}

/** The outlet's name by the table of outlets, which the page script does not carry; else as the page gives it. */
function outletOf({ address, outlet }: Reading): string {
  return (address !== '' && outletForHost(new URL(address).hostname)?.name) || outlet;
}

/** The shapes of the paragraphs that hold a sentence; nothing when all are plain. */
function structureOf({ paragraphs, structure = [], language }: Reading): Pick<ArticleRecord, 'structure'> {
  const shapes = structure.filter(
    (_, i) => splitSentences(paragraphs[i] ?? '', language ?? undefined).length > 0,
  );
  const plain = shapes.every(({ kind, at }) => kind === 'paragraph' && !at);
  return plain ? {} : { structure: shapes };
}

const DAY_MS = 86_400_000;

/** The library's record of something read. @param now milliseconds since 1970. */
export async function articleOfReading(
  reading: Reading,
  origin: Origin,
  now: number,
): Promise<ArticleRecord> {
  const tomorrow = new Date(now + DAY_MS).toISOString().slice(0, 10);
  const record = {
    address: reading.address || null,
    outlet: outletOf(reading),
    title: reading.title,
    byline: reading.byline,
    publishedAt: reading.publishedAt,
    modifiedAt: reading.modifiedAt,
    day: dayOf(reading.publishedAt, tomorrow) ?? UNDATED,
    language: reading.language,
    agency: reading.agency,
    completeness: reading.completeness,
    ...sentencesOf(reading.paragraphs, reading.language),
    ...structureOf(reading),
    origin,
    addedAt: now,
  };
  return { id: await articleId(record), ...record };
}
