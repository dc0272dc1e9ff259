// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type PageSession, startPageSession } from '../../../lib/services/page/page-session';
import { REPORT, REPORT_HTML } from '../../article/page';

type View = Window & typeof globalThis;

const view = window as unknown as View;
const listener = { read: vi.fn(), failed: vi.fn(), left: vi.fn(), clicked: vi.fn() };
let session: PageSession;
const start = () => {
  session = startPageSession(view, listener);
};
const readings = () => listener.read.mock.calls.map(([reading]) => reading);

beforeEach(() => {
  for (const told of Object.values(listener)) told.mockReset();
  Object.assign(view, { scheduler: { yield: () => Promise.resolve() } });
  document.head.innerHTML = '<meta property="og:type" content="article">';
  document.body.innerHTML = `<article><h1>A ferry runs aground</h1><time datetime="2031-03-04"></time>${REPORT_HTML}</article>`;
  history.replaceState(null, '', '/news/ferry-runs-aground-off-quillport');
});
afterEach(() => {
  session.end();
  vi.restoreAllMocks();
});

it('reads a page that is seen, and again when it is asked to', async () => {
  start();
  await vi.waitFor(() => expect(readings()).toHaveLength(1));
  expect(readings()[0].paragraphs).toEqual(REPORT);
  await session.reread();
  expect(readings()).toHaveLength(2);
});

it('tells why a page cannot be read, and reads it when it can be', async () => {
  const broken = vi.spyOn(document, 'querySelectorAll').mockImplementation(() => {
    throw new Error('only web pages can be read');
  });
  start();
  await vi.waitFor(() => expect(listener.failed).toHaveBeenCalledWith('only web pages can be read'));
  expect(readings()).toEqual([]);
  broken.mockRestore();
  await session.reread();
  expect(readings()).toHaveLength(1);
});

it('does nothing in a hidden tab until it is seen', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const looked = vi.spyOn(document, 'querySelectorAll');
  start();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(looked).not.toHaveBeenCalled();
  expect(readings()).toEqual([]);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(readings()).toHaveLength(1));
});

it('reads the article in a frame of the same site, with what the page says of it', async () => {
  document.body.innerHTML = '<h1>A ferry runs aground</h1><iframe></iframe>';
  const inner = document.querySelector('iframe')!.contentDocument!;
  inner.body.innerHTML = `<article>${REPORT_HTML}</article>`;
  start();
  await vi.waitFor(() => expect(readings()).toHaveLength(1));
  expect(readings()[0]).toMatchObject({ isArticle: true, title: 'A ferry runs aground', paragraphs: REPORT });
});

it('takes the headline of the frame where the page has nothing but its window’s title', async () => {
  document.head.innerHTML = '<title>The Harbour Reader</title>';
  document.body.innerHTML = '<iframe></iframe>';
  const inner = document.querySelector('iframe')!.contentDocument!;
  inner.body.innerHTML = `<article><h1>A ferry runs aground</h1><time datetime="2031-03-04"></time>${REPORT_HTML}</article>`;
  start();
  await vi.waitFor(() => expect(readings()).toHaveLength(1));
  expect(readings()[0]).toMatchObject({
    isArticle: true,
    title: 'A ferry runs aground',
    publishedAt: '2031-03-04',
  });
});

it('names the host of a frame of another site that fills the page', async () => {
  document.head.innerHTML = '';
  document.body.innerHTML = '<iframe></iframe>';
  const frame = document.querySelector('iframe')!;
  Object.defineProperty(frame, 'contentDocument', { value: null });
  Object.defineProperty(frame, 'src', { value: 'https://reader.example/story' });
  frame.getBoundingClientRect = () => ({ width: view.innerWidth, height: view.innerHeight }) as DOMRect;
  start();
  await vi.waitFor(() => expect(readings()).toHaveLength(1));
  expect(readings()[0].isArticle).toBe(false);
  expect(readings()[0].reasons[0]).toBe('in-frame:reader.example');
});
