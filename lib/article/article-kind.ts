import type { Block } from './blocks';
import { measure } from './measure';
import { firstMeta, isArticleNode, type PageFacts } from './page-facts';
import { typesOf } from './structured-data';

/** Whether a page is one article, and the signals that decided it, strongest first. */
export interface ArticleKind {
  isArticle: boolean;
  /** Keys of the signals that held; those that speak against start with `not-`. */
  reasons: string[];
}

/** What else of the reading the decision rests on. */
export interface KindEvidence {
  blocks: Block[];
  paragraphs: string[];
  byline: string[];
  publishedAt: string | null;
  /** Whether the date stands in metadata or the address, not merely somewhere on the page. */
  dateIsDeclared: boolean;
}

/**
 * The sum of weights from which a page counts as an article. Set on the 76 development pages: the lowest article
 * reaches 3, the highest other page 1.
 */
const THRESHOLD = 2.5;

const NEWS_TYPE = /NewsArticle$|^(LiveBlogPosting|Report)$/;
const OTHER_TYPE =
  /^(Product|ProductGroup|CollectionPage|DiscussionForumPosting|QAPage|FAQPage|AboutPage|ContactPage|SearchResultsPage|ProfilePage|Recipe|JobPosting|SoftwareApplication|Course|Hotel|Restaurant|CheckoutPage)$/;
const OTHER_SOFTWARE =
  /mediawiki|dokuwiki|wikidot|phpbb|xenforo|vbulletin|discourse|invision|smf|mybb|flarum|piwigo|open journal|moodle|prestashop|shopware|magento|docusaurus|sphinx|gitbook/i;
const OTHER_BODY =
  /(^|\s)(home|blog|archive|category|tag|search|search-results|error404|front|page-template-default|page-template|woocommerce|mediawiki|phpbb|forum|product|shop)($|\s)|(^|\s)(tax|term|post-type-archive|section-viewtopic|product|forum)-|(^|\s)forum_/i;
const ARTICLE_BODY =
  /(^|\s)(single-post|single-format-\w+|article-single|article-?page|pg-article|post-template-default|node-type-article|page-node-type-article|is-template-article|story-page)($|\s)/i;
const OTHER_PATH =
  /\/(wiki|forums?|foren|viewtopic|thread|threads|shop|store|product|products|produkte?|collections|cart|category|categories|kategorie|tags?|topics?|search|suche|author|authors|autor|profile|users?|login|register|account|about|about-us|ueber-uns|uber-uns|contact|kontakt|impressum|privacy|datenschutz|terms|faq|help|jobs|careers|events?|gallery|galerie|docs|documentation|questions)(\/|\.\w+$|$)/i;
const ARTICLE_PATH =
  /\/(articles?|news|story|stories|nachrichten|noticias?|actualites?|nyheter|a|post|posts|blog|opinion)\b.*\w/i;

/** Decides whether a page is one article by weighing what it declares, its address, its software and its text. */
export function decideKind(facts: PageFacts, evidence: KindEvidence): ArticleKind {
  const signals = [...declared(facts), ...ofAddress(facts.url), ...ofText(evidence)].filter(
    ([weight]) => weight !== 0,
  );
  const sum = signals.reduce((total, [weight]) => total + weight, 0);
  const isArticle = sum >= THRESHOLD && evidence.paragraphs.length > 0;
  const reasons = signals
    .sort((a, b) => Math.abs(b[0]) - Math.abs(a[0]))
    .map(([weight, key]) => (weight < 0 ? `not-${key}` : key));
  return { isArticle, reasons };
}

type Signal = [weight: number, key: string];

function declared(facts: PageFacts): Signal[] {
  const types = facts.structured.flatMap(typesOf);
  const own = facts.article ? typesOf(facts.article) : [];
  const type = firstMeta(facts, ['og:type'])?.toLowerCase() ?? '';
  const body = facts.bodyNames;
  const software = `${firstMeta(facts, ['generator']) ?? ''} ${body}`;
  return [
    [own.some((name) => NEWS_TYPE.test(name)) ? 4 : facts.article ? 2 : 0, 'article-data'],
    [
      /article|news|story/.test(type) ? 2 : /product|food|profile|place|video|game/.test(type) ? -3 : 0,
      type.startsWith('a') ? 'article-type' : 'other-type',
    ],
    [
      types.some((name) => OTHER_TYPE.test(name)) && !own.some((name) => NEWS_TYPE.test(name)) ? -3 : 0,
      'other-data',
    ],
    [OTHER_SOFTWARE.test(software) ? -4 : 0, 'other-software'],
    [
      ARTICLE_BODY.test(body) ? 2 : OTHER_BODY.test(body) ? -3 : 0,
      ARTICLE_BODY.test(body) ? 'article-page' : 'section-page',
    ],
    [facts.structured.filter(isArticleNode).length > 4 && !facts.article ? -2 : 0, 'many-articles'],
  ];
}

function ofAddress(url: string): Signal[] {
  const path = decodeURI(safePath(url));
  const slug = path.split('/').sort((a, b) => b.length - a.length)[0] ?? '';
  const wordy = slug.split(/[-_]/).filter((word) => word.length > 1).length >= 4;
  const dated = /\/\d{4}[/-](\d\d?|[a-z]{3})[/-]\d\d?([/-]|$)|[/-]\d{8}([/-]|$)/.test(path);
  return [
    [/^\/?(index\.\w+|home|[a-z]{2}(-[a-z]{2})?)?\/?$/i.test(path) ? -8 : 0, 'front-page'],
    [OTHER_PATH.test(path) && !wordy ? -2 : OTHER_PATH.test(path) ? -1 : 0, 'section-address'],
    [
      /^(shop|store|forum|forums|foren|wiki|docs|support|help|community|board|jobs)\./i.test(hostOf(url))
        ? -2
        : 0,
      'other-host',
    ],
    [wordy ? 1 : 0, 'headline-address'],
    [dated ? 1 : 0, 'dated-address'],
    [ARTICLE_PATH.test(path) ? 1 : 0, 'article-address'],
  ];
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function safePath(url: string): string {
  try {
    const { pathname } = new URL(url);
    decodeURI(pathname);
    return pathname;
  } catch {
    return '';
  }
}

function ofText(evidence: KindEvidence): Signal[] {
  const length = measure(evidence.paragraphs);
  const prose = measure(evidence.paragraphs.filter((paragraph) => paragraph.length > 80));
  const headlines = evidence.blocks.filter(
    (block) => block.text.length > 30 && block.linked > block.text.length * 0.8,
  );
  return [
    [length < 40 ? -3 : length < 90 ? -0.5 : 1, length < 90 ? 'short-text' : 'text'],
    [
      evidence.publishedAt ? (evidence.dateIsDeclared ? 2 : 1) : -0.5,
      evidence.publishedAt ? 'dated' : 'undated',
    ],
    [evidence.byline.length > 0 ? 0.5 : 0, 'byline'],
    [headlines.length > 25 && headlines.length * 12 > length && prose < 150 ? -3 : 0, 'mostly-headlines'],
  ];
}
