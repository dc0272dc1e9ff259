import { document, type Html, html, styleSheet } from './html';
import { picture } from './picture';
import { readSeed } from './seeds';

/** Where the article stands on its host. */
export const DIGEST_PATH = '/world/trump-urges-putin-to-halt-attacks-on-kyiv/';

/** The saved text: section, the line of date and reading figures under the headline, paragraphs, and the heading it ends with. */
export function digestText(): {
  title: string;
  section: string;
  figures: string;
  paragraphs: string[];
  heading: string;
} {
  const { title, lines } = readSeed('digest');
  // The headline stands twice: once over the figures, once as the picture's line.
  return {
    title,
    section: lines[0] ?? '',
    figures: lines[2] ?? '',
    paragraphs: lines.slice(4, -1),
    heading: lines.at(-1) ?? '',
  };
}

/** Made-up stories for the boxes around the text. */
const OTHERS = [
  'Ten Lakes You Must See Before Summer Ends',
  'Tarnholm Bridge Collapse: 6 Dead, 40 Rescued',
  'Why 9 in 10 Phones Charge Too Slowly',
];

/** The sheet of the page; the page with a strict policy serves it as a file of its own. */
export const DIGEST_CSS = `
*{box-sizing:border-box}body{margin:0;font:16px/1.7 "Noto Sans",Verdana,"DejaVu Sans",sans-serif;background:#f4f4f6;color:#2b2b2b}a{color:inherit;text-decoration:none}
.h{background:#c81f3c;color:#fff;padding:18px 30px;display:flex;gap:30px;align-items:baseline}.h .l{font-size:28px;font-weight:800;letter-spacing:-1px}.h .m{display:flex;gap:20px;font-size:13px;font-weight:600;text-transform:uppercase}
.w{max-width:1060px;margin:26px auto;display:flex;gap:28px;padding:0 20px;align-items:flex-start}.c{background:#fff;flex:1;min-width:0;padding:28px;border-radius:6px}.s{width:270px;flex:none}.s>div{background:#fff;border-radius:6px;padding:18px;margin-bottom:20px}
.k{display:inline-block;background:#c81f3c;color:#fff;font-size:11px;font-weight:700;padding:1px 8px}.t{font-size:32px;line-height:1.2;font-weight:800;margin:10px 0 6px}.d{color:#888;font-size:13px;margin-bottom:14px}.sh{display:flex;gap:6px;margin-bottom:18px}.sh div{flex:1;text-align:center;color:#fff;font-size:12px;padding:6px;background:#3b5998}.sh div+div{background:#1c1c1c}.sh div+div+div{background:#25a35a}
img{width:100%;height:auto;display:block;border-radius:4px}.cap{font-size:12px;color:#999;margin:4px 0 18px}.x>div{margin-bottom:18px}.r{border-top:2px solid #c81f3c;margin-top:26px;padding-top:10px;font-weight:800}.g{display:flex;gap:14px;margin-top:10px;font-size:14px;font-weight:600;line-height:1.35}.g>div{flex:1}.s .q{font-weight:800;margin-bottom:8px}.s .o{padding:8px 0;border-top:1px solid #eee;font-size:14px;line-height:1.4}
.f{background:#222;color:#aaa;padding:24px 30px;font-size:13px}.ck{background:#fff8d6;font-size:13px;padding:8px 30px}@media(max-width:820px){.w{display:block}.s{width:auto;margin-top:20px}.h .m{display:none}.t{font-size:26px}}`;

/** The aggregator's page: a title element and plain blocks, no metadata and no semantic markup. */
export function digestPage(sheet: Html = styleSheet(DIGEST_CSS)): string {
  const { title, section, figures, paragraphs, heading } = digestText();
  return document(
    html`<title>${title}</title>${sheet}`,
    html`<body><div class="ck">This site uses cookies. By continuing to browse you agree to our use of cookies. <b>OK</b></div>
<div class="h"><a class="l" href="/">digest</a><div class="m"><a href="/">Home</a><a href="/">World</a><a href="/">Business</a><a href="/">Health</a><a href="/">Travel</a></div></div>
<div class="w"><div class="c"><div class="k">${section}</div><div class="t">${title}</div><div class="d">${figures}</div>
<div class="sh"><div>Share</div><div>Post</div><div>Send</div></div>
${picture(345, title)}<div class="cap">${title}</div>
<div class="x">${paragraphs.map((text) => html`<div>${text}</div>`)}</div>
<div class="r">${heading}</div><div class="g">${OTHERS.map((headline, i) => html`<div><a href="/">${picture(90 + 60 * i, '')}${headline}</a></div>`)}</div></div>
<div class="s"><div><div class="q">Popular</div>${OTHERS.map((headline) => html`<div class="o"><a href="/">${headline}</a></div>`)}</div><div><div class="q">Subscribe to updates</div>Get the latest news straight to your inbox.</div></div></div>
<div class="f">About us · Contact · Advertise · Privacy. A stand-in page of a local newsstand.</div></body>`,
  );
}
