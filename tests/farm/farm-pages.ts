import { document, html } from '../../scripts/newsstand/html';

/** An article as the farm's outlets publish it. */
export interface FarmArticle {
  /** Its path on the outlet's host. */
  path: string;
  title: string;
  paragraphs: string[];
  /** ISO 8601 moment. */
  publishedAt: string;
  /** The number of the made event it reports. */
  event: number;
}

/** The page of an article, with what real pages have around it. */
export function articlePage(outlet: string, address: string, article: FarmArticle): string {
  return document(
    html`<title>${article.title} - ${outlet}</title>
<link rel="canonical" href="${address}">
<link rel="alternate" type="application/rss+xml" title="${outlet}" href="/feed-0">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${outlet}">
<meta property="og:title" content="${article.title}">
<meta property="article:published_time" content="${article.publishedAt}">`,
    html`<body><header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>${article.title}</h1>
<p class="byline">By our newsroom</p><time datetime="${article.publishedAt}">${article.publishedAt}</time>
${article.paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`)}</article></main>
<footer><p>${outlet} is made for a test.</p></footer></body>`,
  );
}

/** The outlet's front page: it names its feeds. */
export function frontPage(outlet: string, feeds: string[], articles: FarmArticle[]): string {
  return document(
    html`<title>${outlet}</title>
${feeds.map((path) => html`<link rel="alternate" type="application/rss+xml" title="${outlet}" href="${path}">\n`)}`,
    html`<body><h1>${outlet}</h1><ul>${articles.map(
      ({ path, title }) => html`<li><a href="${path}">${title}</a></li>\n`,
    )}</ul></body>`,
  );
}
