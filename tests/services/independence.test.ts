import { describe, expect, it } from 'vitest';
import { compareStory } from '../../lib/comparison/compare-story';
import type { ArticleRecord } from '../../lib/library/article-record';
import { independenceOf, utteranceOf } from '../../lib/services/independence';
import type { CorroborationView } from '../../lib/services/story-view';
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

describe('the utterance that an answer quotes', () => {
  const { quotations } = compareStory(fireStory());
  const answers = (...at: [article: string, sentence: number][]) =>
    at.map(([id, sentence]) => ({
      article: { id },
      passages: [{ sentence }],
    })) as CorroborationView['answers'];
  // Sentence 3 of the agency's text is the fire chief's, 3 of the own report tells it in indirect speech.
  const asked = [{ article: '1', sentence: 3 }];
  it('is one source, whoever quotes it, in indirect speech too', () => {
    expect(utteranceOf(quotations, asked, answers(['2', 3], ['3', 3]))?.speaker).toContain('Ovelin');
  });
  it('is none where an answer reports the fact from elsewhere, where nothing answers, or where another thing is asked', () => {
    expect(utteranceOf(quotations, asked, answers(['2', 3], ['3', 4]))).toBeNull();
    expect(utteranceOf(quotations, asked, [])).toBeNull();
    expect(utteranceOf(quotations, [{ article: '1', sentence: 0 }], answers(['2', 3]))).toBeNull();
  });
});
