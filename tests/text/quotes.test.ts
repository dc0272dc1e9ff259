import { describe, expect, it } from 'vitest';
import { readQuotations } from '../../lib/text/quotes';

const read = (...sentences: string[]) =>
  readQuotations(sentences).map((spans, i) => spans.map((span) => sentences[i]!.slice(span.start, span.end)));

describe('readQuotations', () => {
  it.each([
    ['curly', 'She said “we will stay” twice.', 'we will stay'],
    ['straight', 'She said "we will stay" twice.', 'we will stay'],
    ['German', 'Sie sagte: „Wir bleiben“ und ging.', 'Wir bleiben'],
    ['French', 'Elle a dit « nous restons » hier.', ' nous restons '],
    ['single', "He spoke of 'a long road' ahead.", 'a long road'],
  ])('reads %s marks', (_, sentence, quoted) => {
    expect(read(sentence)).toEqual([[quoted]]);
  });

  it('follows a quotation over sentences', () => {
    expect(read('“We will stay.', 'We will not go,” she said.', 'They left.')).toEqual([
      ['We will stay.'],
      ['We will not go,'],
      [],
    ]);
    const [first, second] = readQuotations(['“We will stay.', 'We will not go,” she said.']);
    expect(first![0]).toMatchObject({ opensHere: true, closesHere: false });
    expect(second![0]).toMatchObject({ opensHere: false, closesHere: true });
  });

  it('takes an apostrophe for none', () => {
    expect(read("It's the council's plan, they don't agree.")).toEqual([[]]);
  });

  it('gives up a quotation whose closing mark is lost', () => {
    const lost = [
      '“We will stay.',
      ...Array.from({ length: 12 }, (_, i) => `Plain sentence number ${i} stands here.`),
    ];
    expect(read(...lost).at(-1)).toEqual([]);
  });
});
