import { escapeHtml } from '../../scripts/newsstand/html';
import type { FarmArticle } from './farm-pages';

/** The formats the farm's good feeds come in. */
export const FORMATS = ['rss', 'rss-content', 'atom', 'json', 'sitemap', 'rdf'] as const;
export type Format = (typeof FORMATS)[number];

/** A feed's text and what the server calls it. */
export interface FeedText {
  type: string;
  body: string;
}

const lead = ({ paragraphs }: FarmArticle) => paragraphs[0] ?? '';
const rfcDate = ({ publishedAt }: FarmArticle) => new Date(publishedAt).toUTCString();

const writers: Record<Format, (outlet: string, origin: string, articles: FarmArticle[]) => FeedText> = {
  rss: (outlet, origin, articles) => ({
    type: 'application/rss+xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${escapeHtml(outlet)}</title><link>${origin}/</link><description>News</description><language>en-gb</language>
${articles
  .map(
    (article) =>
      `<item><title>${escapeHtml(article.title)}</title><link>${origin}${article.path}?utm_source=rss</link><guid isPermaLink="false">${article.path}</guid><pubDate>${rfcDate(article)}</pubDate><description>${escapeHtml(lead(article))}</description></item>`,
  )
  .join('\n')}
</channel></rss>`,
  }),
  'rss-content': (outlet, origin, articles) => ({
    type: 'text/xml',
    body: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${escapeHtml(outlet)}</title><link>${origin}/</link><description>News</description>
${articles
  .map(
    (article) =>
      `<item><title><![CDATA[${article.title}]]></title><link>${article.path}</link><guid>${origin}${article.path}</guid><pubDate>${rfcDate(article)}</pubDate><description><![CDATA[${lead(article)}]]></description><content:encoded><![CDATA[${article.paragraphs.map((p) => `<p>${escapeHtml(p)}</p>`).join('')}]]></content:encoded></item>`,
  )
  .join('\n')}
</channel></rss>`,
  }),
  atom: (outlet, origin, articles) => ({
    type: 'application/atom+xml',
    body: `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>${escapeHtml(outlet)}</title><id>${origin}/</id><link href="${origin}/"/><updated>${articles[0]?.publishedAt ?? ''}</updated>
${articles
  .map(
    (article) =>
      `<entry><title type="html">${escapeHtml(escapeHtml(article.title))}</title><id>${origin}${article.path}</id><link rel="alternate" href="${article.path}"/><published>${article.publishedAt}</published><updated>${article.publishedAt}</updated><summary>${escapeHtml(lead(article))}</summary></entry>`,
  )
  .join('\n')}
</feed>`,
  }),
  json: (outlet, origin, articles) => ({
    type: 'application/feed+json',
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: outlet,
      home_page_url: `${origin}/`,
      items: articles.map((article) => ({
        id: article.path,
        url: `${origin}${article.path}`,
        title: article.title,
        summary: lead(article),
        date_published: article.publishedAt,
      })),
    }),
  }),
  sitemap: (outlet, origin, articles) => ({
    type: 'application/xml',
    body: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${articles
  .map(
    (article) =>
      `<url><loc>${origin}${article.path}</loc><news:news><news:publication><news:name>${escapeHtml(outlet)}</news:name><news:language>en</news:language></news:publication><news:publication_date>${article.publishedAt}</news:publication_date><news:title>${escapeHtml(article.title)}</news:title></news:news></url>`,
  )
  .join('\n')}
</urlset>`,
  }),
  rdf: (outlet, origin, articles) => ({
    type: 'application/rdf+xml',
    body: `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}/"><title>${escapeHtml(outlet)}</title><link>${origin}/</link><description>News</description></channel>
${articles
  .map(
    (article) =>
      `<item rdf:about="${origin}${article.path}"><title>${escapeHtml(article.title)}</title><link>${origin}${article.path}</link><description>${escapeHtml(lead(article))}</description><dc:date>${article.publishedAt}</dc:date></item>`,
  )
  .join('\n')}
</rdf:RDF>`,
  }),
};

/** A feed of articles in a format. */
export function writeFeed(format: Format, outlet: string, origin: string, articles: FarmArticle[]): FeedText {
  return writers[format](outlet, origin, articles);
}
