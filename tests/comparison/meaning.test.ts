import { describe, expect, it } from 'vitest';
import { makeGround } from '../../lib/comparison/candidates';
import { dot, MEANING_FEATURES, meaningFeatures, meaningOf } from '../../lib/comparison/meaning';
import { readStory } from '../../lib/comparison/read-story';
import { addWord, DIMENSIONS, packSigns, wordPlace } from '../../lib/comparison/word-vectors';
import { stem } from '../../lib/text/terms';
import { ferryStory } from './own-story';

const vector = (word: string): Float32Array => {
  const place = wordPlace(stem(word));
  if (place === -1) throw new Error(`nothing is known of ${word}`);
  const found = new Float32Array(DIMENSIONS);
  addWord(found, place, 1);
  return found;
};
const alike = (a: string, b: string) => dot(vector(a), vector(b));

const article = (id: string, sentences: string[]) => ({
  id,
  outlet: id,
  title: '',
  publishedAt: '2024-05-02',
  completeness: 'full' as const,
  sentences,
});

describe('what words are like', () => {
  it('is kept as numbers of -1, 0 and 1, four a byte', () => {
    expect([...atob(packSigns([-1, 0, 1, 1, 1]))].map((byte) => byte.charCodeAt(0))).toEqual([
      0b10_10_01_00, 0b01_01_01_10,
    ]);
  });
  it('is a unit vector, and nothing for a word nobody uses', () => {
    for (const word of ['killed', 'minister', 'flood']) expect(alike(word, word)).toBeCloseTo(1, 5);
    expect(wordPlace('qzxvqzxv')).toBe(-1);
  });
  it('puts words of like use nearer than others', () => {
    expect(alike('killed', 'dead')).toBeGreaterThan(alike('killed', 'budget') + 0.2);
    expect(alike('doctor', 'hospital')).toBeGreaterThan(alike('doctor', 'parliament') + 0.2);
    expect(alike('ship', 'vessel')).toBeGreaterThan(alike('ship', 'court') + 0.2);
  });
});

describe('what sentences are about', () => {
  const story = [
    article('one', [
      'The vessel sank near the port at night.',
      'Lawmakers will debate the budget next week.',
      'Qzxv vqzx.',
    ]),
    article('two', ['A ship went down off the harbour.', 'The harvest of olives was poor.', 'Xqvz zvqx.']),
  ];
  const ground = makeGround(readStory(story));
  const meaning = meaningOf(ground);
  const second = ground.starts[1]!;
  it('is nearer for one event in other words than for another event', () => {
    const [same, other] = [meaningFeatures(meaning, 0, second), meaningFeatures(meaning, 0, second + 1)];
    MEANING_FEATURES.forEach((_, f) => {
      expect(same[f]!).toBeGreaterThan(other[f]!);
    });
  });
  it('is the same from either side', () => {
    for (let i = 0; i < second; i++)
      for (let j = second; j < meaning.own.length; j++)
        expect(meaningFeatures(meaning, i, j)).toEqual(meaningFeatures(meaning, j, i));
  });
  it('leaves shared words out of the rest as taking them out of both sentences does', () => {
    const ferry = makeGround(readStory(ferryStory()));
    const { sentences, stems, background } = ferry.vocabulary;
    const sumOf = (ids: number[]) => {
      const sum = new Float32Array(DIMENSIONS);
      for (const id of ids) {
        const place = wordPlace(stems[id]!);
        if (place !== -1) addWord(sum, place, background[id]!);
      }
      return sum;
    };
    const { rest } = meaningOf(ferry);
    for (const { i, j } of ferry.candidates) {
      const [a, b] = [sentences[i]!.ids, sentences[j]!.ids];
      const x = sumOf(a.filter((id) => !b.includes(id)));
      const y = sumOf(b.filter((id) => !a.includes(id)));
      const size = Math.sqrt(dot(x, x) * dot(y, y));
      expect(rest(i, j)).toBeCloseTo(size > 0 ? dot(x, y) / size : 0, 3);
    }
    expect(ferry.candidates.length).toBeGreaterThan(5);
  });
  it('says nothing of words it does not know, two such sentences being no more alike than others', () => {
    expect(dot(meaning.own[2]!, meaning.own[second + 2]!)).toBe(0);
    expect(meaning.rest(2, second + 2)).toBe(0);
  });
  it('takes no neighbour from another article', () => {
    const ferry = readStory(ferryStory());
    const whole = makeGround(ferry);
    const last = whole.starts[1]! - 1;
    // The last sentence of an article has one neighbour: its wide meaning lies in the plane of the two.
    const { own, wide } = meaningOf(whole);
    const between = dot(own[last]!, own[last - 1]!);
    const along = dot(wide[last]!, own[last]!);
    const aside = (dot(wide[last]!, own[last - 1]!) - along * between) / Math.sqrt(1 - between ** 2);
    expect(along ** 2 + aside ** 2).toBeCloseTo(1, 4);
  });
});
