import { describe, expect, it } from 'vitest';
import type { StoryArticle } from '../../lib/comparison/comparison';
import { type Finder, foundDetails } from '../../lib/comparison/link-details';
import { readStory } from '../../lib/comparison/read-story';

const article = (id: string, sentence: string): StoryArticle => ({
  id,
  outlet: `Outlet ${id}`,
  title: '',
  publishedAt: '2031-05-14',
  completeness: 'full',
  sentences: [sentence],
});

/** The differing words that a finder names in two sentences, as "words of one / words of the other". */
function found(by: Finder, one: string, other: string): string[] {
  const [a, b] = readStory([article('1', one), article('2', other)]).map(({ sentences }) => sentences[0]!);
  return foundDetails(a!, b!)
    .filter((entry) => entry.by === by && entry.detail.agreement === 'differs')
    .map(
      ({ detail }) =>
        `${one.slice(detail.a.start, detail.a.end)} / ${other.slice(detail.b.start, detail.b.end)}`,
    );
}

describe('moments', () => {
  it('differ when each report gives one clock time', () => {
    expect(
      found(
        'moments',
        'The siren was heard at 10:30 in Selby.',
        'People in Selby heard a siren around 11:15.',
      ),
    ).toEqual(['10:30 / around 11:15']);
  });
  it('differ when each report gives one year', () => {
    expect(
      found('moments', 'The bridge was opened in 1962 by the mayor.', 'The mayor opened it in 1964.'),
    ).toEqual(['1962 / 1964']);
  });
  it('differ when each report names another part of the day', () => {
    expect(
      found('moments', 'The boat left the port in the morning.', 'It left the port in the afternoon.'),
    ).toEqual(['morning / afternoon']);
  });
  it('do not differ where a report names both', () => {
    expect(
      found(
        'moments',
        'The boat left the port in the morning.',
        'It came back in the evening, having left in the morning.',
      ),
    ).toEqual([]);
  });
});

describe('posts', () => {
  it('differ when one report gives a post below the other', () => {
    expect(
      found(
        'posts',
        'The deputy director of the port resigned.',
        'The director of the port gave up the office.',
      ),
    ).toEqual(['deputy director / director']);
  });
  it('do not differ where both give the same', () => {
    expect(
      found('posts', 'The deputy director of the port resigned.', 'A deputy director has left the port.'),
    ).toEqual([]);
  });
});

describe('plans', () => {
  it('differ from what is done', () => {
    expect(
      found(
        'plans',
        'The council is set to vote on the dam.',
        'On Friday the council voted against the dam.',
      ),
    ).toEqual(['set to vote / voted']);
  });
  it('are turned to the side they stand on', () => {
    expect(
      found(
        'plans',
        'On Friday the council voted against the dam.',
        'The council is set to vote on the dam.',
      ),
    ).toEqual(['voted / set to vote']);
  });
  it('do not differ where both speak of what is to come', () => {
    expect(
      found(
        'plans',
        'The council is set to vote on the dam.',
        'The council may vote again on what it voted down.',
      ),
    ).toEqual([]);
  });
});

describe('spellings', () => {
  it('differ by a letter or two', () => {
    expect(
      found(
        'spellings',
        'The boat belongs to Ferrandos of Selby.',
        'The owner of the boat is named Ferrentos.',
      ),
    ).toEqual(['Ferrandos / Ferrentos']);
  });
  it('do not differ by transliteration, plural or adjective', () => {
    expect(found('spellings', 'They met Norlander that day.', 'They met the Norlanders that day.')).toEqual(
      [],
    );
    expect(found('spellings', 'They met Andrey Volskyi.', 'They met Andrey Volski.')).toEqual([]);
  });
  it('do not differ where a report names both', () => {
    expect(
      found('spellings', 'The boat belongs to Ferrandos.', 'Ferrandos sold the boat to Ferrentos.'),
    ).toEqual([]);
  });
});

describe('quoted words', () => {
  it('differ inside of one utterance', () => {
    expect(
      found(
        'quoted',
        'The mayor called it “a long and costly mistake that nobody wanted” on Friday, and left.',
        'To the mayor the dam was “a long and terrible mistake that nobody wanted”, as she told a crowd.',
      ),
    ).toEqual(['costly / terrible']);
  });
  it('differ when one report leaves words out between the others', () => {
    expect(
      found(
        'quoted',
        '“We will open the gates, if the rain stops, before the week is over,” the warden said.',
        'The warden of the dam promised: “We will open the gates before the week is over.”',
      ),
    ).toEqual(['if the rain stops / gates before']);
  });
  it('do not differ where one report only ends sooner, or in small words', () => {
    expect(
      found(
        'quoted',
        'The warden said: “We will open the gates before the week is over.”',
        '“We will open the gates” was all that the warden of the dam would say to a crowd.',
      ),
    ).toEqual([]);
    expect(
      found(
        'quoted',
        'The warden said: “We will open all the gates before the week is over.”',
        'The warden of the dam told a crowd: “We will open all of the gates before the week is over.”',
      ),
    ).toEqual([]);
  });
  it('do not differ where another thing is quoted', () => {
    expect(
      found(
        'quoted',
        'The warden said: “We will open the gates before the week is over.”',
        'The warden said: “Nobody asked the farmers what the week would bring.”',
      ),
    ).toEqual([]);
  });
});
