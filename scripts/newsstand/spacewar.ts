import { document, type Html, html, styleSheet } from './html';
import { picture } from './picture';
import { readSeed } from './seeds';

/** Where the article stands on its host. */
export const SPACEWAR_PATH = '/reports/Vladimir_STOP_Trump_tells_Putin_after_deadly_Kyiv_strike_999.html';

/** The saved text: byline, dateline, paragraphs with the agency's sub-headings, and the links under it. */
export function spacewarText(): {
  title: string;
  byline: string;
  dateline: string;
  paragraphs: string[];
  links: string[];
} {
  const { title, lines } = readSeed('spacewar');
  // "Related Links" and two links end the text; headline, byline and dateline begin it.
  return {
    title,
    byline: lines[1] ?? '',
    dateline: lines[2] ?? '',
    paragraphs: lines.slice(3, -3),
    links: lines.slice(-2),
  };
}

const style = styleSheet(`
body{margin:0;background:#10203c;font:14px/1.55 Verdana,"DejaVu Sans",sans-serif;color:#111}a{color:#0a3fa8}.sheet{width:1000px;max-width:100%;margin:0 auto;background:#fff}
.mast{background:linear-gradient(#0b1730,#28508f);color:#fff;padding:20px 16px 12px}.mast b{font:italic 900 34px Georgia,"Liberation Serif",serif;letter-spacing:2px;color:#ffd34d}.mast span{display:block;font-size:11px;color:#cdd9ef}
table.menu{width:100%;background:#d8e1ef;border-collapse:collapse;font-size:11px}table.menu td{border:1px solid #9fb2d0;padding:5px;text-align:center}
.cols{display:flex}.left{width:160px;flex:none;background:#eef2f8;padding:10px;font-size:11px}.left div{border-bottom:1px dotted #8ea4c8;padding:6px 0}.mid{flex:1;min-width:0;padding:14px 22px}.right{width:180px;flex:none;padding:10px;font-size:11px}
.right .ad{background:#eee;border:1px solid #ccc;height:240px;display:grid;place-items:center;color:#999;margin-bottom:12px}h1{font:700 23px/1.25 Georgia,"Liberation Serif",serif;color:#0b1730;margin:6px 0}.by{font-size:12px;color:#444}.mid p{margin:0 0 14px;font-size:15px}
img{width:100%;height:auto}.cap{font-size:10px;color:#666;margin-bottom:12px}.sub{font-weight:700;color:#28508f}.bar{background:#28508f;color:#fff;padding:5px 8px;font-weight:700;font-size:12px;margin:14px 0 6px}.give{border:2px solid #ffd34d;background:#fffbe8;padding:10px;margin:14px 0;font-size:12px}
.foot{background:#d8e1ef;padding:12px;font-size:10px;text-align:center}@media(max-width:820px){.left,.right{display:none}}`);

const paragraph = (text: string): Html =>
  /^- .* -$/.test(text) ? html`<p class="sub">${text}</p>` : html`<p>${text}</p>`;

/** Space War's page: an old layout of tables and columns, a byline, and the day in a `<time>` element. */
export function spacewarPage(): string {
  const { outlet, publishedAt } = readSeed('spacewar');
  const { title, byline, dateline, paragraphs, links } = spacewarText();
  return document(
    html`<title>${title}</title>${style}`,
    html`<body><div class="sheet"><div class="mast"><b>${outlet.toUpperCase()}</b><span>Your world at war</span></div>
<table class="menu"><tr><td><a href="/">Home</a></td><td><a href="/">Missile news</a></td><td><a href="/">Superpowers</a></td><td><a href="/">Nuclear doctrine</a></td><td><a href="/">Cyber wars</a></td><td><a href="/">Energy</a></td></tr></table>
<div class="cols"><div class="left"><b>Daily headlines</b><div><a href="/">Orrin Gulf navies begin 12-day drill</a></div><div><a href="/">Kestrel satellite reaches orbit</a></div><div><a href="/">Solmere signs for 48 patrol aircraft</a></div></div>
<div class="mid"><article><h1>${title}</h1><div class="by"><span class="byline">${byline}</span><br><time datetime="${publishedAt}">${dateline}</time></div>
${picture(225, 'A skyline at night')}<div class="cap">Drawn stand-in for a file image.</div>
${paragraphs.map(paragraph)}</article>
<div class="bar">Related Links</div>${links.map((text) => html`<div><a href="/">${text}</a></div>`)}
<div class="give"><b>Thanks for being here.</b> We need your help. Readers' gifts of $5 keep this service running.</div></div>
<div class="right"><div class="ad">Advertisement</div><b>Free newsletters</b><p>Space, defence and energy by mail every day.</p><div class="ad">Advertisement</div></div></div>
<div class="foot">Privacy statement. We use cookies. A stand-in page of a local newsstand, not the outlet's own.</div></div></body>`,
  );
}
