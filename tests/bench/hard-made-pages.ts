/** A page made for measuring: its HTML, and what is done to it once it is open. */
export interface MadePage {
  html: string;
  prepare?: () => void;
}

/** Pages made to hurt, by what hurts: HTML, and what is done to the page once it is open. */
export const HOSTILE: Record<string, MadePage> = {
  '100,000 nested elements': { html: `${'<div>'.repeat(100_000)}<p>The text at the bottom of it all.</p>` },
  '20 MB of text in one paragraph': {
    html: '<p id="long"></p>',
    prepare: () => {
      document.getElementById('long')!.textContent = 'All work and no play. '.repeat(950_000);
    },
  },
  '20 MB of text in 200,000 paragraphs': {
    html: '',
    prepare: () => {
      const text =
        'All work and no play makes a long page, and this is one of its very many paragraphs, said one. ';
      for (let i = 0; i < 200_000; i++)
        document.body.appendChild(document.createElement('p')).textContent = text;
    },
  },
  '100,000 links': {
    html: '',
    prepare: () => {
      for (let i = 0; i < 100_000; i++) {
        const link = document.createElement('a');
        link.href = '/n';
        link.textContent = 'Headline number one about something that happened';
        document.body.appendChild(document.createElement('li')).appendChild(link);
      }
    },
  },
  'a script that rewrites the page all the time': {
    html: '<p>The page.</p>',
    prepare: () => {
      setInterval(() => {
        document.body.innerHTML = `<p>${'Rewritten, and rewritten again. '.repeat(Math.random() * 50)}</p>`;
      }, 1);
    },
  },
  'prototype-polluting JSON-LD, bidi and zero-width characters': {
    html: `<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"isArticle":true},"constructor":{"prototype":{"polluted":1}},"headline":"A ferry"}</script><article><h1>A ferry</h1>${'<p>The fer\u00adry\u200b left \u202ethe eastern pier\u202c at six, and no\u2060body on board was hurt, the harbour authority said.</p>'.repeat(2_000)}</article>`,
  },
};

const paragraph = (i: number) =>
  `<p class="text-${i % 7}">The harbour authority said on day ${i} that <a href="/x${i}">the vessel</a> left the eastern pier at ${i} past six, and that <b>nobody</b> on board had been hurt, although two tugs failed to pull the ferry free at the morning tide.</p>\n`;
const entry = (i: number) =>
  `<div class="entry" id="e${i}"><time datetime="2031-03-04T09:${i % 60}:00Z">9:${i % 60}</time><h2>What happened at ${i}</h2>${paragraph(i)}</div>`;
const teaser = (i: number) =>
  `<div class="card c${i}"><div><a href="/n/${i}"><img alt="A harbour"><span class="t">Headline number ${i} about something that happened</span></a><span class="by">By the desk</span></div></div>\n`;

/** So many UTF-16 units of HTML. */
function upTo(length: number, one: (i: number) => string): string {
  const pieces: string[] = [];
  for (let i = 0, sum = 0; sum < length; i++) {
    pieces.push(one(i));
    sum += pieces[i]!.length;
  }
  return pieces.join('');
}

const around = (article: string, rest = '') =>
  `<!doctype html><html lang="en"><head><title>A ferry runs aground</title><meta property="og:type" content="article"></head><body><main><article><h1>A ferry runs aground</h1>${article}</article></main>${rest}</body></html>`;

/** Pages of 1 MB: how long is the page held up? */
export const LARGE: Record<string, MadePage> = {
  '1 MB of script, teasers and an article': {
    html: around(
      upTo(60_000, paragraph),
      `<script>${upTo(500_000, (i) => `var a${i}="abc";`)}</script><div>${upTo(440_000, teaser)}</div>`,
    ),
  },
  '1 MB of paragraphs': { html: around(upTo(1_000_000, paragraph)) },
  'a live blog of 1 MB': { html: around(upTo(1_000_000, entry)) },
};
