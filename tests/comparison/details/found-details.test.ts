import { describe, expect, it } from 'vitest';
import { found } from './found';

describe('quantities', () => {
  const toll = 'The storm killed 14 people and injured 30.';
  it('of one toll differ', () => {
    expect(found('quantities', toll, 'At least nine people died in the storm.')).toEqual([
      '14 / At least nine',
    ]);
  });
  it('of a former event are not held against the news', () => {
    expect(found('quantities', toll, 'In 2024, a storm killed 200 people on the coast.')).toEqual([]);
    expect(found('quantities', toll, 'It killed 9 people, the most since 2024.')).toEqual(['14 / 9']);
  });
  it('of a group of the victims are not held against all', () => {
    expect(found('quantities', toll, 'Six children died in the storm.')).toEqual([]);
  });
  it('agree in other measures, and differ when they do not', () => {
    expect(
      found('quantities', 'It lay 10 kilometres off the port.', 'It lay six miles off the port.'),
    ).toEqual([]);
    expect(
      found('quantities', 'It lay 10 kilometres off the port.', 'It lay 20 miles off the port.'),
    ).toEqual(['10 / 20']);
  });
  it('of one unit differ when they are the only ones, whatever noun they have', () => {
    expect(
      found('quantities', 'The town pays $2 million.', 'For the dam $3 million were set aside.'),
    ).toEqual(['$2 million / $3 million']);
  });
  it('of a vote differ as a whole', () => {
    expect(found('quantities', 'It passed 31-12.', 'The council passed the plan 31-14 on Friday.')).toEqual([
      '31-12 / 31-14',
    ]);
    expect(found('quantities', 'It passed 31-12.', 'The council passed the plan 31-12 on Friday.')).toEqual(
      [],
    );
  });
});

describe('surnames', () => {
  it('differ with other first names', () => {
    expect(found('surnames', 'Ada Quill left the port.', 'On Friday Bo Quill left the port.')).toEqual([
      'Ada Quill / Bo Quill',
    ]);
  });
  it('do not differ where a report names both people', () => {
    expect(
      found('surnames', 'Ada Quill left the port with Bo Quill.', 'On Friday Bo Quill left the port.'),
    ).toEqual([]);
  });
  it('do not differ by a title', () => {
    expect(found('surnames', 'Ada Quill left the port.', 'On Friday Miss Quill left the port.')).toEqual([]);
  });
});

describe('degrees', () => {
  it('differ when one report gives as nearly so what the other gives as so', () => {
    expect(
      found('degrees', 'The fire nearly destroyed the hall.', 'By noon the fire had destroyed the hall.'),
    ).toEqual(['nearly destroyed / destroyed']);
    expect(
      found('degrees', 'The fire destroyed the hall.', 'By noon the hall was partly destroyed.'),
    ).toEqual(['destroyed / partly destroyed']);
  });
  it('do not differ where the word tells how many', () => {
    expect(
      found('degrees', 'The storm broke nearly 70 windows.', 'In the old town the storm broke windows.'),
    ).toEqual([]);
    expect(found('degrees', 'Almost a dozen sheep were lost.', 'The sheep on the pier were lost.')).toEqual(
      [],
    );
  });
  it('do not differ where both reports qualify', () => {
    expect(
      found('degrees', 'The fire nearly destroyed the hall.', 'By noon it had almost destroyed the hall.'),
    ).toEqual([]);
  });
});

describe('words of nearly equal sentences', () => {
  const before = 'The warden said on Friday that the old gate near the mill would stay';
  it.each([
    [
      'number words and figures',
      'closed for two weeks after the flood.',
      'closed for 2 weeks after the flood.',
    ],
    [
      'one word cut in two',
      'closed to sight seers after the flood.',
      'closed to sightseers after the flood.',
    ],
    ['other spellings', 'closed to organisers after the flood.', 'closed to organizers after the flood.'],
    [
      'another currency',
      'closed for want of £80m after the flood.',
      'closed for want of €93m after the flood.',
    ],
  ])('do not differ by %s', (_, one, other) => {
    expect(found('words', `${before} ${one}`, `${before} ${other}`)).toEqual([]);
  });
  it('do not differ by a title cut short', () => {
    expect(
      found('words', `${before} shut, Lieutenant Ada Quill said.`, `${before} shut, Lt. Ada Quill said.`),
    ).toEqual([]);
  });
  it('differ by another figure', () => {
    expect(found('words', `${before} shut for two weeks.`, `${before} shut for 3 weeks.`)).toEqual([]);
    expect(found('quantities', `${before} shut for two weeks.`, `${before} shut for 3 weeks.`)).toEqual([
      'two / 3',
    ]);
  });
});

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
  it('differ when a clock time falls into another part of the day', () => {
    expect(
      found('moments', 'The boat left the port at 11 a.m.', 'It left the port in the afternoon.'),
    ).toEqual(['11 a.m. / afternoon']);
    expect(
      found('moments', 'The boat left the port at 2 p.m.', 'It left the port in the afternoon.'),
    ).toEqual([]);
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
