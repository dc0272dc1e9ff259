import { cnbcText } from './cnbc';
import { DIGEST_CSS, digestPage } from './digest';
import { ftBody, ftFrame } from './ft';
import { document, html, inlineScript, styleSheet } from './html';
import { spacewarText } from './spacewar';

/** How long after the page is loaded the text of the late page arrives, in milliseconds. */
export const LATE_MS = 1500;

/** The article's frame at once, its text only after `LATE_MS`, as script-built pages bring it. */
export function latePage(origin: string, path: string): string {
  const code = `setTimeout(async () => {
  const reply = await fetch('/late/text');
  document.getElementById('text').innerHTML = await reply.text();
}, ${LATE_MS});`;
  return ftFrame(origin, path, html`<p>Loading…</p>`, inlineScript(code));
}

/** The text the late page asks for. */
export function lateText(): string {
  return ftBody().source;
}

/** The aggregator's page under a policy that allows no inline script or style: the sheet is a file of its own. */
export function strictPage(): { page: string; css: string; policy: string } {
  return {
    page: digestPage(html`<link rel="stylesheet" href="/strict.css">`),
    css: DIGEST_CSS,
    policy: "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  };
}

const READER_CSS = `
body{margin:0;font:18px/1.6 "Noto Sans","DejaVu Sans",sans-serif;background:#fbfbfd;color:#1d2430}header{background:#143d34;color:#fff;padding:16px 28px;display:flex;gap:26px;align-items:baseline}header b{font-size:24px}
header a{color:#cfe8df;font-size:15px}main{max-width:680px;margin:0 auto;padding:34px 24px}h1{font-size:34px;line-height:1.2;letter-spacing:-.5px}time{color:#667;font-size:14px}footer{padding:24px;color:#778;font-size:13px;text-align:center}`;

interface ReaderStory {
  title: string;
  published: string;
  paragraphs: string[];
}

/** The two stories of the reader's site by their path: two seeds' texts, so that both have mates in the library. */
export function readerStories(): Record<'/story/one' | '/story/two', ReaderStory> {
  const one = cnbcText();
  const two = spacewarText();
  return {
    '/story/one': { title: one.title, published: '2025-04-24', paragraphs: one.paragraphs },
    '/story/two': { title: two.title, published: '2025-04-24', paragraphs: two.paragraphs },
  };
}

/**
 * A site of one page: links swap the article by `history.pushState`, without a load.
 * With `rerenderMs` it also builds its article anew that often, as pages with live parts do.
 */
export function readerPage(rerenderMs?: number): string {
  const code = `
const main = document.querySelector('main');
let stories;
function element(name, text) { const made = document.createElement(name); made.textContent = text; return made; }
function show() {
  const story = stories[location.pathname] ?? stories['/story/one'];
  document.title = story.title;
  const article = document.createElement('article');
  const time = element('time', story.published);
  time.dateTime = story.published;
  article.append(element('h1', story.title), time, ...story.paragraphs.map((text) => element('p', text)));
  main.replaceChildren(article);
  main.dataset.renders = String(Number(main.dataset.renders ?? 0) + 1);
}
document.querySelector('nav').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show();
});
addEventListener('popstate', show);
fetch('/stories.json').then((reply) => reply.json()).then((loaded) => {
  stories = loaded;
  show();
  ${rerenderMs ? `setInterval(show, ${rerenderMs});` : ''}
});`;
  return document(
    html`<title>The Reader</title>${styleSheet(READER_CSS)}`,
    html`<body><header><b>The Reader</b><nav aria-label="Stories"><a href="/story/one">First story</a> <a href="/story/two">Second story</a></nav></header>
<main></main><footer>A one-page site of a local newsstand.</footer>${inlineScript(code)}</body>`,
  );
}

const articleOf = ({ title, published, paragraphs }: ReaderStory) =>
  html`<article><h1>${title}</h1><time datetime="${published}">${published}</time>${paragraphs.map((text) => html`<p>${text}</p>`)}</article>`;

/** A page that keeps its article in a frame: of its own site, or of the address given. */
export function framePage(src: string): string {
  const css = `${READER_CSS}iframe{display:block;width:100%;height:88vh;border:0}`;
  return document(
    html`<title>The Reader</title>${styleSheet(css)}`,
    html`<body><header><b>The Reader</b></header><iframe src="${src}" title="Story"></iframe></body>`,
  );
}

/** The article alone, as it stands in a frame. */
export function frameText(): string {
  const story = readerStories()['/story/one'];
  return document(html`<title>${story.title}</title>`, html`<body>${articleOf(story)}</body>`);
}

/** How long after the page is loaded the next article is appended to an endless page, in milliseconds. */
export const APPEND_MS = 1500;

/** A page that appends the next article below the first, as endless pages do. */
export function endlessPage(): string {
  const { '/story/one': one, '/story/two': two } = readerStories();
  const code = `setTimeout(() => {
  document.querySelector('main').append(document.querySelector('template').content);
  document.body.dataset.appended = 'yes';
}, ${APPEND_MS});`;
  return document(
    html`<title>${one.title}</title>${styleSheet(READER_CSS)}`,
    html`<body><header><b>The Reader</b></header><main>${articleOf(one)}</main><template>${articleOf(two)}</template>${inlineScript(code)}</body>`,
  );
}
