import { gzipSync } from 'node:zlib';

const bytes = (text: string) => Buffer.from(text, 'utf8');

/** What a made record is: its type, address and HTTP answer. */
export interface MadeRecord {
  type?: string;
  address?: string;
  date?: string;
  /** The first line of the answer, and its headers. */
  status?: string;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** One record of a WARC file. */
export function warcRecord({
  type = 'response',
  address = 'https://news.example/a',
  date = '2025-03-04T05:06:07Z',
  status = 'HTTP/1.1 200 OK',
  headers = { 'Content-Type': 'text/html; charset=utf-8' },
  body,
}: MadeRecord): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const content = Buffer.concat([bytes(`${status}\r\n${lines.join('')}\r\n`), Buffer.from(body)]);
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${address}`,
    `WARC-Date: ${date}`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${content.length}`,
  ];
  return Buffer.concat([bytes(`${head.join('\r\n')}\r\n\r\n`), content, bytes('\r\n\r\n')]);
}

/** A file of records, each compressed by itself where its name says so. */
export function warcFile(name: string, records: Buffer[]): File {
  const parts = name.endsWith('.gz') ? records.map((record) => gzipSync(record)) : records;
  return new File([new Uint8Array(Buffer.concat(parts))], name);
}
