import { describe, expect, it } from 'vitest';
import { rowLabel } from '../../lib/comparison/fact-label';
import type { RowKind } from '../../lib/comparison/fact-ties';
import { readStory } from '../../lib/comparison/read-story';

/** The label of a row whose values are the words between the brackets of each sentence. */
function labelOf(kind: RowKind, ...marked: string[]): string {
  const story = readStory(
    marked.map((text, n) => ({
      id: String(n),
      outlet: String(n),
      title: '',
      publishedAt: '2024-05-02',
      completeness: 'full' as const,
      sentences: [text.replace(/[[\]]/g, '')],
    })),
  );
  return rowLabel(
    marked.map((text, n) => ({
      sentence: story[n]!.sentences[0]!,
      span: { start: text.indexOf('['), end: text.indexOf(']') - 1 },
    })),
    kind,
  );
}

describe('the label of a row', () => {
  it('tells of a figure by what follows it, up to where the phrase turns', () => {
    expect(labelOf('quantity', 'The army fired [60] rockets at the port between noon and six.')).toBe(
      'rockets at the port',
    );
    expect(labelOf('quantity', 'It was the [21]st day of the strike.')).toBe('day of the strike');
  });
  it('tells of a time of day by what leads up to it', () => {
    expect(labelOf('quantity', 'The fire broke out shortly after [3 a.m.] in a hall of the old port.')).toBe(
      'fire broke out shortly after',
    );
  });
  it('tells of a time long ago by what leads up to it', () => {
    expect(labelOf('quantity', 'The council agreed to the plan [30 days] ago as a start.')).toBe(
      'council agreed to the plan',
    );
  });
  it('tells of a day by what happened on it, where only a name stands before it', () => {
    expect(labelOf('date', 'Mayor Anna Lund on [Monday] opened the new bridge.')).toBe(
      'Mayor Anna Lund opened the new bridge',
    );
    expect(labelOf('date', 'The bridge opened on [Monday] in the rain.')).toBe('bridge opened');
    expect(labelOf('date', 'She spoke at [Monday]’s council meeting.')).toBe('She spoke');
  });
  it('lets words that reports share speak for themselves, from their beginning to a whole phrase', () => {
    expect(labelOf('quote', '“[A new bridge is what this town needed for years],” she said.')).toBe(
      'A new bridge is what this town needed',
    );
    expect(labelOf('quote', '“[This is good news. I am glad],” she said.')).toBe('This is good news');
    expect(labelOf('phrase', 'They will [and declare a state of emergency because they] must.')).toBe(
      'declare a state of emergency',
    );
  });
  it('names a role by the words most values share', () => {
    expect(
      labelOf('role', 'Then [Lund’s special envoy] left.', 'Then [the Berg cabinet’s special envoy] left.'),
    ).toBe('special envoy');
  });
});
