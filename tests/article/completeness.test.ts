import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/article/read-article';
import type { Reading } from '../../lib/article/reading';
import { pageOf, REPORT, REPORT_HTML } from './page';

const URL_ = 'https://www.harbour-post.example/news/ferry-runs-aground-off-quillport';
const ld = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry runs aground', datePublished: '2031-03-04', ...more })}</script>`;
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const [a, b, c] = REPORT;
/** About 450 words. */
const WHOLE = `${REPORT_HTML}${REPORT_HTML.replaceAll('ferry', 'vessel')}${REPORT_HTML.replaceAll('Tuesday', 'that day')}`;
/** About 75 and 150 words. */
const STUB = paragraphs([a!, b!, c!]);
const HALF = REPORT_HTML;
const LOCKED = {
  isAccessibleForFree: false,
  hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paid' },
};

const SHAPES: [name: string, expected: Reading['completeness'], body: string, head?: string][] = [
  ['a whole report', 'full', WHOLE],
  ['a brief', 'full', STUB],
  ['a whole report that is declared free', 'full', WHOLE, ld({ isAccessibleForFree: true })],
  [
    'a whole report over an offer of subscriptions',
    'full',
    `${WHOLE}<div><p>Subscribe for unlimited access to the Harbour Post.</p></div>`,
  ],
  [
    'a brief over a newsletter box',
    'full',
    `${STUB}<div class="newsletter"><p>Sign up for our morning letter.</p></div>`,
  ],
  [
    'a metered gate that CSS lays over a whole text',
    'full',
    `<p>${a}</p><div class="paid">${WHOLE}</div><div class="gate"><p>Subscribe to continue reading.</p></div>`,
    ld(LOCKED),
  ],
  [
    'the same with a short text',
    'full',
    `<p>${a}</p><div class="paid">${HALF}</div><div class="gate"><p>You have reached your limit. Register to continue reading.</p></div>`,
    ld(LOCKED),
  ],
  [
    'a whole report declared locked, as subscribers see it',
    'full',
    WHOLE,
    ld({ isAccessibleForFree: false }),
  ],
  ['a declared length that is met', 'full', HALF, ld({ wordCount: 150 })],
  [
    'a report that names its source at the end',
    'full',
    `${WHOLE}<p>Read the full report on the authority’s page.</p>`,
  ],
  [
    'a quotation that trails off within a report',
    'full',
    `${HALF}<p>“We thought …” she began.</p><p>${b}</p>`,
  ],

  ['a stub whose locked part is an empty box', 'partial', `${HALF}<div class="paid"></div>`, ld(LOCKED)],
  ['a stub whose locked part is not sent at all', 'partial', HALF, ld(LOCKED)],
  [
    'a stub whose locked part is named by a broken selector',
    'partial',
    HALF,
    ld({ ...LOCKED, hasPart: { isAccessibleForFree: 'False', cssSelector: '..paid[' } }),
  ],
  [
    'a stub over a gate',
    'partial',
    `${HALF}<div class="gate"><p>Subscribe to continue reading this article.</p></div>`,
  ],
  [
    'a stub over a gate that registers',
    'partial',
    `${HALF}<div class="gate"><h3>Keep going</h3><p>Create a free account to keep reading.</p></div>`,
  ],
  [
    'a stub over “this article is for subscribers”',
    'partial',
    `${HALF}<aside class="paywall"><p>This article is for subscribers only.</p></aside>`,
  ],
  [
    'a stub over a meter that is used up',
    'partial',
    `${HALF}<aside class="paywall"><p>You’ve reached your limit of free articles this month.</p></aside>`,
  ],
  ['a stub in German', 'partial', `${HALF}<div class="gate"><p>Jetzt weiterlesen mit Plus</p></div>`],
  [
    'a stub in French',
    'partial',
    `${HALF}<div class="gate"><p>Abonnez-vous pour lire la suite de cet article</p></div>`,
  ],
  ['a stub in Spanish', 'partial', `${HALF}<div class="gate"><p>Suscríbete para seguir leyendo</p></div>`],
  ['a stub in Italian', 'partial', `${HALF}<div class="gate"><p>Abbonati per continuare a leggere</p></div>`],
  ['a text cut with an ellipsis', 'partial', `${HALF}<p>The operator also said that it would …</p>`],
  [
    'a text cut with an ellipsis in brackets',
    'partial',
    `${HALF}<p>The operator also said that it would [...]</p>`,
  ],
  [
    'a text that ends on “continue reading”',
    'partial',
    `${HALF}<p>Continue reading on the next page of this report, which tells what the coast guard found.</p>`,
  ],
  ['a text much shorter than declared', 'partial', HALF, ld({ wordCount: 900 })],
  [
    'a text much shorter than its own articleBody',
    'partial',
    HALF,
    ld({ articleBody: REPORT.join(' ').repeat(4) }),
  ],

  ['a teaser with an ellipsis', 'summary', `<p>${a}</p><p>The vessel left the eastern pier and …</p>`],
  [
    'a teaser that points to the full story',
    'summary',
    `<p>${a}</p><p>Read the full story at the Quillport Courier.</p>`,
  ],
  [
    'a locked teaser over a gate',
    'summary',
    `<p>${a}</p><div class="gate"><p>Subscribe to read the full article.</p></div>`,
    ld({ isAccessibleForFree: false }),
  ],
];

describe('completeness', () => {
  it.each(SHAPES)('%s: %s', (_, expected, body, head = ld({})) => {
    const document = pageOf(
      `<html lang="en"><head>${head}</head><body><main><article><h1>Ferry runs aground</h1>${body}</article></main></body></html>`,
    );
    const { completeness, sources } = readArticle(document, URL_);
    expect([completeness, sources?.completeness === 'whole']).toEqual([expected, expected === 'full']);
  });
});
