import { describe, expect, it } from 'vitest';
import { locateSentences, sentenceAtSelection } from '../../lib/article/places';
import { pageOf } from './page';

const rangeText = (range: Range | null) => range?.toString() ?? null;

describe('locateSentences', () => {
  it('finds sentences through inline markup, split text nodes and collapsed white space', () => {
    const document = pageOf('<p>The <b>ferry\n   left</b> at <a href="#">six</a>. It came <i>back</i>.</p>');
    document.querySelector('p')!.firstChild!.nodeValue = 'T';
    document.querySelector('p')!.insertBefore(document.createTextNode('he '), document.querySelector('b'));
    const ranges = locateSentences(document, ['The ferry left at six.', 'It came back.']);
    expect(ranges.map(rangeText)).toEqual(['The ferry\n   left at six.', 'It came back.']);
  });

  it('finds sentences past smart quotes, dashes, soft hyphens and other spellings of a letter', () => {
    const document = pageOf('<p>“We’re fine”—so said the cap\u00adtain of the Zoe\u0308.</p>');
    expect(
      rangeText(locateSentences(document, ['"We\'re fine"-so said the captain of the Zoë.'])[0]!),
    ).toContain('captain'.slice(3));
  });

  it('passes hidden and script text over', () => {
    const document = pageOf(
      '<script>var a = "The ferry left.";</script><p hidden>The ferry left.</p><p style="display:none">The ferry left.</p><p id="here">The ferry left.</p>',
    );
    const [range] = locateSentences(document, ['The ferry left.']);
    expect(range!.startContainer.parentElement!.id).toBe('here');
  });

  it('takes a repeated sentence in order, and one out of order anywhere', () => {
    const document = pageOf('<p id="a">It sank.</p><p id="b">Then it rose.</p><p id="c">It sank.</p>');
    const ids = (sentences: string[]) =>
      locateSentences(document, sentences).map((range) => range?.startContainer.parentElement?.id ?? null);
    expect(ids(['It sank.', 'Then it rose.', 'It sank.'])).toEqual(['a', 'b', 'c']);
    expect(ids(['Then it rose.', 'It sank.', 'It sank.'])).toEqual(['b', 'c', 'a']);
  });

  it('finds a sentence around a footnote put into it', () => {
    const document = pageOf(
      '<p>The two tugs that came from the western harbour at dawn<sup>12 See the log of the authority</sup> failed to pull the vessel free before the tide turned.</p>',
    );
    expect(
      locateSentences(document, [
        'The two tugs that came from the western harbour at dawn failed to pull the vessel free before the tide turned.',
      ])[0],
    ).not.toBeNull();
  });

  it('gives null for a sentence the page does not hold, and for an empty one', () => {
    expect(locateSentences(pageOf('<p>The ferry left.</p>'), ['The plane landed.', ' '])).toEqual([
      null,
      null,
    ]);
  });

  it('searches within an element alone when given one', () => {
    const document = pageOf('<p>It sank.</p><div><p id="in">It sank.</p></div>');
    expect(
      locateSentences(document.querySelector('div')!, ['It sank.'])[0]!.startContainer.parentElement!.id,
    ).toBe('in');
  });
});

describe('sentenceAtSelection', () => {
  const document = pageOf('<p>The ferry <b>left</b> at six. It came back. Nobody was hurt.</p>');
  const located = locateSentences(document, ['The ferry left at six.', 'It came back.', 'Nobody was hurt.']);
  const [first, , last] = document.querySelector('p')!.childNodes;

  it('names the sentences a selection touches, not its neighbours', () => {
    const range = document.createRange();
    range.setStart(document.querySelector('b')!.firstChild!, 1);
    range.setEnd(last!, ' at six. It ca'.length);
    expect(sentenceAtSelection(range, located)).toEqual([0, 1]);
    range.setStart(first!, 0);
    range.setEnd(first!, 3);
    expect(sentenceAtSelection(range, located)).toEqual([0]);
  });

  it('names the sentence a caret stands in, and none for a place outside', () => {
    const caret = document.createRange();
    caret.setStart(last!, ' at six. It came'.length);
    expect(sentenceAtSelection(caret, located)).toEqual([1]);
    const outside = pageOf('<p>Elsewhere.</p>').createRange();
    expect(sentenceAtSelection(outside, located)).toEqual([]);
  });

  it('skips sentences that were not located', () => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('p')!);
    expect(sentenceAtSelection(range, [null, located[1]!, null])).toEqual([1]);
  });
});
