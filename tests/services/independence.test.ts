import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../lib/library/article-record';
import { independenceOf } from '../../lib/services/independence';
import { fireStory } from '../comparison/fire-story';

const records = fireStory().map(
  ({ id, outlet, sentences }) =>
    ({ id, outlet, sentences, agency: id === '3' ? null : 'AP' }) as ArticleRecord,
);
const [whole, abridged, own] = records as [ArticleRecord, ArticleRecord, ArticleRecord];

describe('the sources of a story', () => {
  it('are one where two outlets carry one agency text, whole and abridged', () => {
    const { sources, sharesTextWith } = independenceOf(own, [whole, abridged]);
    expect(sources(['1', '2'])).toBe(1);
    expect(sharesTextWith('1')).toEqual(['Valley Courier']);
    expect(sharesTextWith('3')).toEqual([]);
  });
  it('are none where all carry the text of the reader’s own article', () => {
    const { sources } = independenceOf(whole, [abridged, own]);
    expect(sources(['2'])).toBe(0);
    expect(sources(['2', '3'])).toBe(1);
  });
  it('are none for another article of the reader’s own outlet, and one for two of another', () => {
    const early = { ...own, id: '4' };
    expect(independenceOf(own, [early]).sources(['4'])).toBe(0);
    expect(independenceOf(whole, [{ ...own, sentences: ['A first line.'] }, early]).sources(['3', '4'])).toBe(
      1,
    );
  });
  it('are counted without an article in the tab as well', () => {
    expect(independenceOf(null, records).sources(['1', '2', '3'])).toBe(2);
  });
});
