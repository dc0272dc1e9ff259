import { document, type Html, html, styleSheet } from './html';
import { icon, picture } from './picture';
import { readSeed } from './seeds';

/** Where the article stands on its host. */
export const FT_PATH = '/content/trump-putin-strikes-kyiv';

/** The saved text: its paragraphs, and the credit line that ends it. */
export function ftText(): { title: string; paragraphs: string[]; credit: string } {
  const { title, lines } = readSeed('ft');
  return { title, paragraphs: lines.slice(0, -1), credit: lines.at(-1) ?? '' };
}

/** Stories of a made-up strait and valley, with figures that must not be read as this article's. */
const RELATED = [
  'Grain exports through the Marren Strait rise for a third month',
  'Ferry fire off Port Ostrel leaves 3 dead and 17 injured',
  'Veldmark central bank holds rates at 4.25 per cent',
];

const style = styleSheet(`
*{box-sizing:border-box}body{margin:0;background:#fff1e5;color:#33302e;font:19px/1.6 Georgia,"Liberation Serif",serif}a{color:#0d7680;text-decoration:none}
.bar{border-bottom:1px solid #ccc1b7;display:flex;align-items:center;justify-content:space-between;padding:16px 28px}.mark{font:700 27px/1 Georgia,"Liberation Serif",serif;color:#33302e;letter-spacing:1px;text-transform:uppercase}
nav.sec{background:#fff1e5;border-bottom:4px solid #33302e;padding:9px 28px;display:flex;gap:22px;font:600 14px Arial,"Liberation Sans",sans-serif;overflow:hidden}nav.sec a{color:#33302e}
.sub{background:#0f5499;color:#fff;padding:8px 16px;font:600 14px Arial,sans-serif}main{max-width:1080px;margin:0 auto;padding:30px 28px;display:grid;grid-template-columns:180px minmax(0,640px);gap:48px}
.tools{font:14px Arial,sans-serif;display:flex;flex-direction:column;gap:14px;padding-top:200px}.tools button{display:flex;gap:8px;align-items:center;border:1px solid #66605c;background:none;border-radius:20px;padding:8px 14px;color:#33302e}
.topic{font:600 15px Arial,sans-serif;color:#990f3d}h1{font:600 40px/1.15 Georgia,"Liberation Serif",serif;margin:8px 0 18px}.when{font:14px Arial,sans-serif;color:#66605c;border-top:1px solid #ccc1b7;padding:10px 0}
figure{margin:8px 0 22px}img{width:100%;height:auto;aspect-ratio:5/2;object-fit:cover;object-position:50% 80%;display:block}figcaption{font:13px Arial,sans-serif;color:#66605c;padding-top:6px}.text p{margin:0 0 22px}.credit{font-style:italic}
.box{background:#f6e9d8;border-top:4px solid #990f3d;padding:16px 20px;margin:10px 0 26px;font:16px/1.45 Arial,sans-serif}.box h2{margin:0 0 6px;font-size:18px}
.rec{max-width:1080px;margin:0 auto;padding:0 28px 40px}.rec h2{font:600 24px Georgia,serif;border-top:1px solid #33302e;padding-top:12px}.rec ul{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;list-style:none;padding:0;margin:0}.rec li{font:600 19px/1.25 Georgia,serif}.rec a{color:#33302e}
footer{background:#33302e;color:#e6d9ce;padding:30px 28px;font:14px Arial,sans-serif}.notice{position:sticky;bottom:0;background:#fff;border-top:2px solid #0d7680;padding:14px 28px;font:14px Arial,sans-serif;display:flex;gap:18px;align-items:center}.notice button{margin-left:auto;background:#0d7680;color:#fff;border:0;padding:9px 18px}
@media(max-width:900px){main{grid-template-columns:minmax(0,1fr)}.tools{display:none}.rec ul{grid-template-columns:1fr}h1{font-size:31px}}`);

/** The Financial Times page around an article body, so that other pages can bring the text in their own way. */
export function ftFrame(origin: string, path: string, text: Html, script: Html = html``): string {
  const { title, outlet, publishedAt } = readSeed('ft');
  return document(
    html`<title>${title} - FT</title><meta property="og:type" content="article"><meta property="og:title" content="${title}">
<meta property="og:site_name" content="${outlet}"><meta property="og:url" content="${origin}${path}"><meta property="article:published_time" content="${publishedAt}">
<meta property="og:image" content="${origin}/picture/20.svg">${style}`,
    html`<body><div class="bar">${icon('menu')}<a class="mark" href="/">Financial Times</a><a class="sub" href="/">Subscribe</a></div>
<nav class="sec" aria-label="Sections"><a href="/">Home</a><a href="/">World</a><a href="/">US</a><a href="/">Companies</a><a href="/">Markets</a><a href="/">Opinion</a><a href="/">Lex</a><a href="/">Work & Careers</a></nav>
<main><div class="tools"><button>${icon('share')} Share</button><button>${icon('mail')} Send</button><button>${icon('print')} Print</button></div>
<article><div class="topic">War in Ukraine</div><h1>${title}</h1><div class="when">Published April 24 2025</div>
<figure>${picture(20, 'A city skyline')}<figcaption>The picture is a drawn stand-in © Newsstand</figcaption></figure>
<div class="text" id="text">${text}</div></article></main>
<section class="rec" aria-label="Recommended"><h2>Recommended</h2><ul>${RELATED.map((headline) => html`<li><a href="/">${headline}</a></li>`)}</ul></section>
<footer>Markets data delayed by at least 15 minutes. All rights reserved. A stand-in page of a local newsstand, not the outlet's own.</footer>
<div class="notice"><span>We use cookies for a number of reasons, such as keeping this site reliable and secure.</span><button>Accept</button></div>${script}</body>`,
  );
}

/** The body markup of the article, with a newsletter box in its midst and the credit as its last line. */
export function ftBody(): Html {
  const { paragraphs, credit } = ftText();
  const middle = 8;
  return html`${paragraphs.slice(0, middle).map((text) => html`<p>${text}</p>`)}
<aside class="box"><h2>The State of the World</h2>Keep up with our newsletter on diplomacy and power. <a href="/">Sign up here</a></aside>
${paragraphs.slice(middle).map((text) => html`<p>${text}</p>`)}<p class="credit">${credit}</p>`;
}

/** The Financial Times article page: meta tags only, no JSON-LD. */
export function ftPage(origin: string): string {
  return ftFrame(origin, FT_PATH, ftBody());
}
