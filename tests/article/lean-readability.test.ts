import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { LeanReadability } from '../../lib/article/lean-readability';
import { copyPage } from '../../lib/article/page-copy';
import { pageOf, REPORT, REPORT_HTML } from './page';

const paragraph = (text: string) => `<p>${text}</p>`;
const PAGES: [name: string, body: string][] = [
  ['a plain report', `<article><h1>A ferry</h1>${REPORT_HTML}</article>`],
  ['a heading like the title', `<h1>A ferry</h1><div><h2>A ferry</h2>${REPORT_HTML}</div>`],
  [
    'a byline among the text',
    `<article><div class="byline">By Corran Vale</div><p rel="author">Isolde Marsh</p>${REPORT_HTML}</article>`,
  ],
  ['a text too short for one try', `<div class="comment">${paragraph(REPORT[0]!)}</div>`],
  [
    'empty boxes and breaks',
    `<div><br><br></div><div><span> </span></div><section></section><div>${REPORT.join('<br><br>')}</div>`,
  ],
  [
    'lists of links and a table',
    `<div>${REPORT_HTML}<ul>${'<li><a href="/x">Older ferries</a></li>'.repeat(9)}</ul><table><tr><th>Day</th><td>Four</td></tr></table></div>`,
  ],
  [
    'presentational attributes and text found by search only',
    `<div align="left" style="color:red">${REPORT_HTML}<p hidden="until-found">${REPORT[0]}</p></div>`,
  ],
  ['no text at all', '<div></div>'],
];

const texts = (root: Element | null | undefined) =>
  Array.from(root?.querySelectorAll('p, h2, li, td') ?? [], (element) => element.textContent?.trim());

describe('LeanReadability', () => {
  it.each(PAGES)('takes what Readability takes: %s', (_, body) => {
    const copy = () => copyPage(pageOf(`<body>${body}</body>`)).document;
    const options = { serializer: (node: Node) => node as Element, disableJSONLD: true };
    const stock = new Readability<Element>(copy(), options).parse()?.content;
    const document = copy();
    expect(texts(new LeanReadability(document).grab(document))).toEqual(texts(stock));
  });
});
