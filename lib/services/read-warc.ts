import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from 'warcio';

/** A web page out of an archive. */
export interface WarcPage {
  address: string;
  /** When it was taken, in milliseconds since 1970; null when the archive does not say. */
  at: number | null;
  contentType: string | null;
  bytes: Uint8Array;
}

/** A page, or what is wrong with one; `address` is null where that is not known either. */
export type FromWarc = WarcPage | { address: string | null; error: string };

/** Headers take no more of a file than this; what goes on longer is damaged, and must not fill the memory. */
const LONGEST_HEADERS = 4 * 1024 * 1024;
/** How a record begins where the file is compressed, each record by itself, and where it is not. */
const GZIP = [0x1f, 0x8b, 0x08];
const PLAIN = [...new TextEncoder().encode('WARC/1.')];
/** Bytes looked through at once for the next record. */
const WINDOW = 1024 * 1024;
/** How servers may have packed a page that can be unpacked here. */
const ENCODINGS = /^(|identity|gzip|x-gzip|deflate)$/i;

const DAMAGED = 'A part of the archive is damaged or cut off. The pages that could be read were taken.';

/** What is wrong with an archive from some place on. */
class DamagedError extends Error {
  override name = 'DamagedError';
}

const beginsWith = (bytes: Uint8Array, at: number, what: number[]) =>
  what.every((byte, i) => bytes[at + i] === byte);

/** Where the next record may begin, from a place on; null when there is none. */
async function nextRecord(file: Blob, from: number): Promise<number | null> {
  const overlap = PLAIN.length - 1;
  for (let start = from; start < file.size; start += WINDOW) {
    const bytes = new Uint8Array(await file.slice(start, start + WINDOW + overlap).arrayBuffer());
    for (let at = 0; at < bytes.length; at++) {
      if (beginsWith(bytes, at, GZIP) || beginsWith(bytes, at, PLAIN)) return start + at;
    }
  }
  return null;
}

/** Reads a file's records from a place on, and knows when what it reads is no archive any more. */
class RecordReader {
  private allowed = 0;
  private readonly reader: AsyncIterReader;
  private readonly parser: WARCParser;

  constructor(
    private readonly file: Blob,
    private readonly from: number,
    private readonly compressed: boolean,
  ) {
    this.reader = new AsyncIterReader(this.bytes());
    this.parser = new WARCParser(this.reader);
  }

  private async *bytes(): AsyncGenerator<Uint8Array> {
    const stream = this.file.slice(this.from).stream().getReader();
    for (let chunk = await stream.read(); !chunk.done; chunk = await stream.read()) {
      this.allowed -= chunk.value.length;
      if (this.allowed < 0) throw new DamagedError('headers without an end');
      yield chunk.value;
    }
  }

  /** Where the record that was read last begins, or a place before it. */
  get offset(): number {
    return this.from + this.parser.offset;
  }

  /** @returns null at the end. @throws when there is no sound record where one should begin. */
  async next(): Promise<WARCRecord | null> {
    this.allowed = LONGEST_HEADERS;
    const record = await this.parser.parse();
    this.allowed = Number.POSITIVE_INFINITY;
    if (record === null) {
      if (this.offset < this.file.size) throw new DamagedError('it ends before its end');
      return null;
    }
    const { statusline } = record.warcHeaders;
    if (!statusline.startsWith('WARC/') || !record.warcType || !(record.warcContentLength >= 0))
      throw new DamagedError('no record begins here');
    return record;
  }

  /**
   * Reads a record to its end: warcio waits for ever for the rest of one that is cut off.
   * @param most bytes kept; what comes after them is read past.
   * @returns the bytes as the page's server meant them; null when there are more than that.
   */
  async contentOf(record: WARCRecord, most: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of most > 0 ? record : record.reader) {
      size += part.length;
      if (size <= most) parts.push(part);
    }
    // What follows the last chunk of a page sent in chunks.
    for await (const part of record._reader) void part;
    const left = record._reader instanceof LimitReader ? record._reader.limit : 0;
    // warcio takes bytes it cannot unpack for bytes that were not packed.
    if (left > 0 || (this.compressed && this.reader.compressed === null))
      throw new DamagedError('the record is cut off');
    if (size > most) return null;
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

/** The page of a record, as its headers tell of it; null when it is none. */
function pageOf(record: WARCRecord): Omit<WarcPage, 'bytes'> | null {
  const { httpHeaders, warcTargetURI, warcDate } = record;
  const contentType = httpHeaders?.headers.get('content-type') ?? null;
  if (record.warcType !== 'response' || httpHeaders?.statusCode !== 200) return null;
  if (!/^(text\/html|application\/xhtml\+xml)/i.test(contentType ?? '')) return null;
  if (!warcTargetURI || !/^https?:/.test(warcTargetURI) || !URL.canParse(warcTargetURI)) return null;
  const at = Date.parse(warcDate ?? '');
  return { address: warcTargetURI, at: Number.isNaN(at) ? null : at, contentType };
}

async function* recordsFrom(
  file: Blob,
  from: number,
  most: number,
): AsyncGenerator<FromWarc | 'sound', number | null> {
  const start = new Uint8Array(await file.slice(from, from + GZIP.length).arrayBuffer());
  const reader = new RecordReader(file, from, beginsWith(start, 0, GZIP));
  try {
    for (let record = await reader.next(); record; record = await reader.next()) {
      const page = pageOf(record);
      const encoding = record.httpHeaders?.headers.get('content-encoding') ?? '';
      const readable = page !== null && ENCODINGS.test(encoding);
      const bytes = await reader.contentOf(record, readable ? most : 0);
      yield 'sound';
      if (page === null) continue;
      const { address } = page;
      if (!readable) yield { address, error: `It is packed in a way that is not read: ${encoding}.` };
      else if (bytes === null) yield { address, error: 'It is larger than 20 MB.' };
      else yield { ...page, bytes };
    }
    return null;
  } catch {
    // Whatever it is that damaged bytes brought about; a file that cannot be read fails again where it is looked through.
    return reader.offset + 1;
  }
}

/**
 * The web pages of a WARC archive, compressed or not, never more than one of them in memory; requests, pictures and
 * redirects are passed over. What is damaged is told once, and reading goes on with the next sound record.
 * @param most bytes of a page; larger ones are told and left out.
 */
export async function* readWarc(file: Blob, most: number): AsyncGenerator<FromWarc> {
  let told = false;
  for (let from: number | null = 0; from !== null; ) {
    const records = recordsFrom(file, from, most);
    let step = await records.next();
    for (; !step.done; step = await records.next()) {
      if (step.value === 'sound') told = false;
      else yield step.value;
    }
    from = step.value;
    if (from === null) return;
    if (!told) yield { address: null, error: DAMAGED };
    told = true;
    from = await nextRecord(file, from);
  }
}
