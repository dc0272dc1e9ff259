import { describe, expect, it } from 'vitest';
import { NewsLibrary } from './news-library';
import { summary } from './summary';

describe('the bench’s library', () => {
  const library = new NewsLibrary('no such file');
  const articles = (from: number, to: number) =>
    Promise.all(Array.from({ length: to - from }, (_, at) => library.article(from + at)));

  it('says what it is made of, and is the same every time', async () => {
    expect(library.of).toMatch(/made texts/);
    expect(await articles(5, 8)).toEqual(await articles(5, 8));
  });

  it('never repeats a text, though its sources do', async () => {
    const made = [...(await articles(0, 300)), ...(await articles(2_000, 2_300))];
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
    expect(new Set(made.map(({ sentences }) => sentences.join(' '))).size).toBe(made.length);
    const days = made.map(({ day }) => day);
    expect(days.filter((day) => day === 'undated').length).toBeGreaterThan(0);
    expect(days.filter((day) => day > '2025-03-20').length / made.length).toBeCloseTo(0.5, 1);
  });

  it('asks about a held article’s event on its day, with another text', async () => {
    const [held, asked] = [await library.article(7), await library.question(7)];
    expect(asked.id).not.toBe(held.id);
    expect(asked.day).toBe(held.day);
    const shared = asked.sentences.filter((sentence) => held.sentences.includes(sentence)).length;
    expect(shared / held.sentences.length).toBeGreaterThan(0.2);
    expect(shared / held.sentences.length).toBeLessThan(0.9);
  });
});

it('a summary gives the middle and the slow end', () => {
  expect(summary([5, 1, 4, 2, 3])).toEqual({ median: 3, p95: 5 });
  expect(summary([2.04, 2.04])).toEqual({ median: 2, p95: 2 });
});
