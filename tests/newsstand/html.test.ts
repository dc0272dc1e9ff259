import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { document, html, jsonScript } from '../../scripts/newsstand/html';

const HOSTILE = `</script><img src=x onerror="alert('1')"> & "quoted"`;

describe('html', () => {
  it('escapes values in text and in attributes', () => {
    const made = html`<p title="${HOSTILE}">${HOSTILE}</p>`.source;
    const { window } = new JSDOM(made);
    const p = window.document.querySelector('p');
    expect(p?.textContent).toBe(HOSTILE);
    expect(p?.title).toBe(HOSTILE);
    expect(window.document.querySelector('img')).toBeNull();
  });

  it('joins arrays, passes markup and leaves out what is not there', () => {
    const items = ['a', '<b>'].map((each) => html`<li>${each}</li>`);
    expect(html`<ul>${items}</ul>${null}${undefined}${false}${0}`.source).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul>0',
    );
  });

  it('keeps data in a script element from ending it', () => {
    const { source } = jsonScript('application/ld+json', { headline: HOSTILE });
    const { window } = new JSDOM(source);
    const script = window.document.querySelector('script');
    expect(JSON.parse(script?.textContent ?? '')).toEqual({ headline: HOSTILE });
    expect(window.document.querySelector('img')).toBeNull();
  });

  it('makes a whole document in its language', () => {
    const { window } = new JSDOM(document(html`<title>${'A & B'}</title>`, html`<body>c</body>`, 'de'));
    expect(window.document.compatMode).toBe('CSS1Compat');
    expect(window.document.title).toBe('A & B');
    expect(window.document.documentElement.lang).toBe('de');
    expect(window.document.characterSet).toBe('UTF-8');
  });
});
