import { document, type Html, html, jsonScript, styleSheet } from './html';
import { icon, picture } from './picture';
import { readSeed } from './seeds';

/** Where the article stands on its host. */
export const CNBC_PATH = '/2025/04/24/trump-criticizes-putin-after-attack-on-kyiv.html';

/** The saved text ends with this many teasers of other stories, two lines each: a headline and a blurb. */
const TEASERS = 5;

interface Teaser {
  headline: string;
  blurb: string;
}

/** The saved text cut into what the page shows in different places. */
export function cnbcText(): { title: string; paragraphs: string[]; teasers: Teaser[] } {
  const { title, lines } = readSeed('cnbc');
  const cut = lines.length - TEASERS * 2;
  const rest = lines.slice(cut);
  const teasers = Array.from({ length: TEASERS }, (_, i) => ({
    headline: rest[i * 2] ?? '',
    blurb: rest[i * 2 + 1] ?? '',
  }));
  return { title, paragraphs: lines.slice(1, cut), teasers };
}

const style = styleSheet(`
*{box-sizing:border-box}body{margin:0;font:17px/1.55 Arial,"Liberation Sans",sans-serif;color:#171717;background:#fff}
a{color:inherit;text-decoration:none}.strip{background:#001e5a;color:#fff;font-size:12px;padding:6px 24px;display:flex;gap:22px;overflow:hidden;white-space:nowrap}
.strip b{color:#8fe388}.strip b.down{color:#ff9d9d}header.top{background:#fff;border-bottom:1px solid #d7dbe3;padding:14px 24px;display:flex;align-items:center;gap:26px}
.mark{font:900 30px/1 Arial,sans-serif;letter-spacing:-1px;color:#001e5a}.top nav{display:flex;gap:18px;font-weight:700;font-size:13px;text-transform:uppercase}
.top .act{margin-left:auto;display:flex;gap:10px;align-items:center;font-size:13px}.btn{background:#005594;color:#fff;border:0;border-radius:3px;padding:8px 14px;font-weight:700}
.wrap{max-width:1120px;margin:0 auto;padding:26px 24px;display:grid;grid-template-columns:minmax(0,1fr) 300px;gap:44px}
.eyebrow{color:#005594;font-weight:700;font-size:13px;text-transform:uppercase}h1{font-size:38px;line-height:1.14;margin:8px 0 16px;letter-spacing:-.6px}
.stamp{color:#5d6470;font-size:13px}.share{display:flex;gap:8px;margin:16px 0;padding:12px 0;border:solid #e2e5ea;border-width:1px 0}.share button{border:1px solid #c6ccd6;background:#fff;border-radius:50%;width:38px;height:38px;display:grid;place-items:center;color:#333}
figure{margin:0 0 22px}img{width:100%;height:auto;aspect-ratio:7/2;object-fit:cover;object-position:50% 84%;display:block}figcaption{font-size:13px;color:#5d6470;padding-top:6px}.body p{margin:0 0 20px}
.promo{background:#eef3fa;border-left:4px solid #005594;padding:16px 18px;margin:6px 0 24px}.promo h2{margin:0 0 6px;font-size:17px}.promo form{display:flex;gap:8px;margin-top:10px}.promo input{flex:1;padding:8px;border:1px solid #b9c2d0}
.more{border-top:3px solid #171717;margin-top:34px;padding-top:10px}.more h2,aside h2{font-size:15px;text-transform:uppercase;margin:0 0 8px}.more li{list-style:none;padding:14px 0;border-bottom:1px solid #e2e5ea}.more ul{margin:0;padding:0}.more h3{margin:0 0 4px;font-size:18px;line-height:1.25}.more p{margin:0;color:#444;font-size:15px}
aside ol{padding-left:22px;font-size:15px}aside li{margin-bottom:12px;font-weight:700}.ad{background:#f2f2f2;color:#999;height:250px;display:grid;place-items:center;font-size:12px;margin-bottom:28px}
footer{background:#171717;color:#cfd3da;padding:28px 24px;font-size:13px}footer nav{display:flex;flex-wrap:wrap;gap:18px;margin-bottom:14px}
.cookie{position:fixed;right:16px;bottom:16px;width:360px;background:#fff;border:1px solid #aab;box-shadow:0 6px 24px #0003;padding:14px 16px;font-size:13px}.cookie .btn{margin-top:8px}
.grid{max-width:1120px;margin:0 auto;padding:26px 24px;display:grid;grid-template-columns:2fr 1fr 1fr;gap:28px}.grid h2{font-size:20px;line-height:1.2;margin:8px 0}.grid .lead h2{font-size:34px}
@media(max-width:900px){.wrap,.grid{grid-template-columns:minmax(0,1fr)}.top nav{display:none}h1{font-size:30px}}`);

const frame = (main: Html): Html => html`<body>
<div class="strip"><span>VELDMARK 100 <b class="down">-0.2%</b></span><span>TARNHOLM ALL-SHARE <b class="down">-0.6%</b></span><span>OSTREL GRAIN <b>+1.3%</b></span></div>
<header class="top"><a class="mark" href="/">CNBC</a><nav aria-label="Sections"><a href="/">Markets</a><a href="/">Business</a><a href="/">Investing</a><a href="/">Tech</a><a href="/">Politics</a><a href="/">Video</a></nav>
<div class="act">${icon('search')} <button class="btn">Make it your homepage</button></div></header>
${main}
<footer><nav aria-label="About"><a href="/">Subscribe</a><a href="/">Licensing and reprints</a><a href="/">Privacy policy</a><a href="/">Terms of service</a><a href="/">Careers</a></nav>
<p>Data is a real-time snapshot. Data is delayed at least 15 minutes.</p><p>A stand-in page of a local newsstand, not the outlet's own.</p></footer>
<div class="cookie" role="dialog" aria-label="Cookies">We and our 42 partners use cookies to keep this site running and to measure its audience. <br><button class="btn">Accept all</button></div>
</body>`;

/** CNBC's article page: JSON-LD metadata, and the text's own five teasers as related stories under it. */
export function cnbcPage(origin: string): string {
  const { outlet, publishedAt } = readSeed('cnbc');
  const { title, paragraphs, teasers } = cnbcText();
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: publishedAt,
    inLanguage: 'en',
    mainEntityOfPage: origin + CNBC_PATH,
    publisher: { '@type': 'NewsMediaOrganization', name: outlet },
    image: [`${origin}/picture/215.svg`],
  };
  const middle = 5;
  return document(
    html`<title>${title}</title><link rel="canonical" href="${origin}${CNBC_PATH}">${jsonScript('application/ld+json', data)}${style}`,
    frame(html`<div class="wrap"><main><article><div class="eyebrow">Politics</div><h1>${title}</h1>
<div class="stamp">Published Thu, Apr 24 2025</div>
<div class="share"><button aria-label="Share by mail">${icon('mail')}</button><button aria-label="Copy the link">${icon('link')}</button><button aria-label="Share">${icon('share')}</button></div>
<figure>${picture(215, 'A city skyline at dusk')}<figcaption>A drawn skyline stands in for the photograph. Illustration | Newsstand</figcaption></figure>
<div class="body">${paragraphs.slice(0, middle).map((text) => html`<p>${text}</p>`)}
<div class="promo"><h2>Get the day's politics in your inbox</h2><div>Sign up for our free newsletter. Unsubscribe at any time.</div><form><input type="email" aria-label="E-mail address" placeholder="E-mail address"><button class="btn" type="button">Sign up</button></form></div>
${paragraphs.slice(middle).map((text) => html`<p>${text}</p>`)}</div></article>
<section class="more"><h2>Related</h2><ul>${teasers.map(({ headline, blurb }) => html`<li><h3><a href="/">${headline}</a></h3><p>${blurb}</p></li>`)}</ul></section></main>
<aside><div class="ad">Advertisement</div><h2>Trending now</h2><ol>${teasers.map(({ headline }) => html`<li><a href="/">${headline}</a></li>`)}</ol></aside></div>`),
  );
}

/** CNBC's front page: teasers of many stories, and no article. */
export function cnbcFrontPage(): string {
  const { title, paragraphs, teasers } = cnbcText();
  return document(
    html`<title>CNBC: Stock Markets, Business News</title>${style}`,
    frame(html`<main class="grid"><section class="lead"><a href="${CNBC_PATH}">${picture(215, '')}<h2>${title}</h2></a><p>${paragraphs[0]}</p></section>
${[teasers.slice(0, 3), teasers.slice(3)].map((column, c) => html`<section>${column.map(({ headline }, i) => html`<a href="/">${picture(30 + c * 140 + i * 50, '')}<h2>${headline}</h2></a>`)}</section>`)}</main>`),
  );
}
