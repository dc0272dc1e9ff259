import { describe, expect, it } from 'vitest';
import { excerpt } from '../../components/common/excerpt';
import type { Mark } from '../../lib/services/story-view';

const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
const markOf = (text: string, words: string): Mark => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, kind: 'differs' };
};
const marked = (text: string, marks: Mark[]) => marks.map(({ start, end }) => text.slice(start, end));

describe('excerpt', () => {
  it('leaves a sentence that fits alone', () => {
    expect(excerpt('Nine boats sank.', [], 100)).toEqual({
      text: 'Nine boats sank.',
      marks: [],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it.each(['word0 ', 'word7', 'word30 word31', 'word58', 'word59'])(
    'keeps the marked words %s whole',
    (words) => {
      const cut = excerpt(long, [markOf(long, words)], 80);
      expect(marked(cut.text, cut.marks)).toEqual([words]);
      expect(cut.text.length).toBeLessThan(130);
    },
  );

  it('cuts between words, verbatim', () => {
    for (let i = 0; i < 60; i++) {
      const cut = excerpt(long, [markOf(long, `word${i}`)], 80);
      expect(long).toContain(cut.text);
      for (const word of cut.text.trim().split(' ')) expect(word).toMatch(/^word\d+$/);
      expect(` ${long} `).toContain(` ${cut.text.trim()} `);
    }
  });

  it('keeps the beginning when nothing is marked', () => {
    const cut = excerpt(long, [], 60);
    expect(cut.cutBefore).toBe(false);
    expect(cut.cutAfter).toBe(true);
    expect(cut.text.startsWith('word0 ')).toBe(true);
  });

  it('keeps all marks even where they need more than the limit', () => {
    const marks = [markOf(long, 'word2 '), markOf(long, 'word50')];
    const cut = excerpt(long, marks, 40);
    expect(marked(cut.text, cut.marks)).toEqual(['word2 ', 'word50']);
  });

  it('finds words in a script without spaces', () => {
    const text = '当局によると首都への攻撃で少なくとも十二人が死亡した。'.repeat(8);
    const cut = excerpt(text, [], 50);
    expect(cut.text.length).toBeLessThan(70);
    expect(cut.cutAfter).toBe(true);
  });
});
