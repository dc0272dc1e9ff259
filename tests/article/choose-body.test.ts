import { describe, expect, it } from 'vitest';
import { BODY_STEPS, chooseBody } from '../../lib/article/choose-body';
import { listPage } from '../../lib/article/page-blocks';
import { pageOf, REPORT, REPORT_HTML } from './page';

const choose = (html: string, without: string[] = []) =>
  chooseBody(
    listPage(
      pageOf(
        `<body><nav><a href="/">Home</a></nav><main><article><h1>A ferry</h1>${html}</article></main></body>`,
      ),
    ),
    {
      title: 'A ferry',
      byline: ['Corran Vale'],
      without: new Set(without),
    },
  );

describe('chooseBody', () => {
  it('believes the text over a name that all paragraphs bear', () => {
    const gated = REPORT.map((text) => `<div class="subscriber-only"><p>${text}</p></div>`).join('');
    expect(choose(gated).paragraphs).toEqual(REPORT);
  });

  it('keeps sentences that merely begin like furniture', () => {
    const own = [
      'Related charges against the second officer were dropped in May.',
      'Copyright holders of the film sued the ferry line.',
      'Published studies say little about sandbanks.',
    ];
    const html = `${REPORT_HTML}${own.map((text) => `<p>${text}</p>`).join('')}<p>${REPORT[0]}</p>`;
    expect(choose(html).paragraphs).toEqual([...REPORT, ...own, REPORT[0]]);
  });

  it('keeps a quotation set in a figure, not the caption of one', () => {
    const html = `${REPORT_HTML}<figure><blockquote><p>${REPORT[2]}</p></blockquote><figcaption>The harbour master, on the quay</figcaption></figure><p>${REPORT[4]}</p>`;
    expect(choose(html).paragraphs).toEqual([...REPORT, REPORT[2], REPORT[4]]);
  });

  it('takes the parts of a body that an advertisement splits', () => {
    const part = (from: number, to: number) =>
      `<section class="content-part">${REPORT.slice(from, to)
        .map((text) => `<p class="text">${text}</p>`)
        .join('')}</section>`;
    expect(
      choose(`${part(0, 3)}<div class="ad-slot"><p>Advertisement</p></div>${part(3, 6)}`).paragraphs,
    ).toEqual(REPORT);
  });

  it('leaves what closes a page out: who the author is, bare links, labels', () => {
    const html = `${REPORT_HTML}<p>Corran Vale is a shipping reporter in Quillport.</p><p><a href="/x">Older ferries to be replaced</a></p><p>Topics:</p>`;
    expect(choose(html).paragraphs).toEqual(REPORT);
  });

  it('reads the fullest article itself when Readability finds next to nothing', () => {
    const page = listPage(
      pageOf(`<body><article>${REPORT_HTML}</article><article><p>${REPORT[5]}</p></article></body>`),
    );
    const missed = { ...page, readable: new Set<number>() };
    const hints = { title: 'A ferry', byline: [] };
    expect(chooseBody(missed, hints).paragraphs).toEqual(REPORT);
    expect(chooseBody(missed, { ...hints, without: new Set(['fallback']) }).paragraphs).toEqual([]);
  });

  it('does nothing but list what Readability takes when all steps are left out', () => {
    const html = `${REPORT_HTML}<figure><img src="a.jpg"><figcaption>The ferry on the sandbank</figcaption></figure><p>${REPORT[0]}</p>`;
    expect(choose(html, [...BODY_STEPS]).paragraphs).toContain('The ferry on the sandbank');
    expect(choose(html).paragraphs).not.toContain('The ferry on the sandbank');
  });
});
