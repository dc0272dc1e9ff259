import type { StoryArticle } from '../../lib/comparison/comparison';

const agency = [
  'SELBY, Norland (AP) — A chemical plant caught fire early Tuesday on the edge of Selby, sending thick smoke over the city and forcing about 4,000 residents from their homes, officials said.',
  'The fire broke out shortly after 3 a.m. in a warehouse that held solvents, Fire Chief Marta Ovelin said.',
  'Crews had it under control by noon.',
  '“We have found no toxins in the air above the limit,” Ovelin told reporters.',
  '“People can go home this evening.”',
  'Two firefighters were treated for smoke and released.',
  'The cause of the fire was not yet known.',
  'The plant belongs to Brenner Chemicals and employs 260 people.',
  'The company said that it would pay for hotel rooms.',
  'Inspectors had found faulty sprinklers in the warehouse in March, according to a report by the state labour office.',
];

const own = [
  'Some 5,000 people had to leave their homes on Tuesday after solvents caught fire in a warehouse of Brenner Chemicals in the east of Selby.',
  'The blaze started at about 3 a.m. and was under control at midday, the fire brigade said.',
  'As of 6 p.m. three firefighters had been treated for smoke.',
  'Fire Chief Marta Ovelin said that no toxins above the limit had been found and that residents could return in the evening.',
  'The labour office had criticised the sprinklers of the warehouse in spring.',
  'The mayor, Tom Hask, called for an inquiry into the plant.',
  'Schools in the east of the city will stay closed on Wednesday.',
];

const report = (id: string, outlet: string, publishedAt: string, sentences: string[]): StoryArticle => ({
  id,
  outlet,
  title: '',
  publishedAt,
  completeness: 'full',
  sentences,
});

/** A made-up fire as an agency tells it (1), an outlet that abridges the agency's text (2), and one that has a text of its own (3). */
export function fireStory(): StoryArticle[] {
  return [
    report('1', 'Harbour Post', '2026-11-17T13:00:00Z', agency),
    report('2', 'Valley Courier', '2026-11-17T14:00:00Z', agency.slice(0, 7)),
    report('3', 'Selby Mirror', '2026-11-17T18:30:00Z', own),
  ];
}
