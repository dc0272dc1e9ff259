import type { StoryArticle } from '../../lib/comparison/comparison';

const article = (
  id: string,
  outlet: string,
  publishedAt: string,
  title: string,
  sentences: string[],
): StoryArticle => ({
  id,
  outlet,
  title,
  publishedAt,
  completeness: 'full',
  sentences,
});

/** Three made-up reports of a ferry accident, with a rising toll, a shortened quotation and facts of one report alone. */
export function ferryStory(): StoryArticle[] {
  return [
    article('1', 'Harbour Post', '2031-05-14', 'Ferry sinks off Selby, at least nine dead', [
      'A passenger ferry sank off the port of Selby on Wednesday, killing at least nine people and injuring more than 30.',
      'The ferry Northern Gull was carrying 210 passengers when it hit a sandbank in heavy fog, the coast guard said.',
      '“The captain reported a loud bang and then lost all power. We sent every boat we had,” said the coast guard commander, Ada Quill.',
      'Divers recovered the ship’s log from the bridge on Wednesday evening.',
      'The ferry company, Blue Line, said it would suspend all crossings until Friday.',
      'The sandbank was first charted in 1962 by a survey vessel from Norland.',
    ]),
    article('2', 'Norland Times', '2031-05-15', 'Death toll in Selby ferry disaster rises to 14', [
      'The death toll from the ferry accident off Selby has risen to 14, officials said on Thursday.',
      'Another 37 people were injured when the Northern Gull ran onto a sandbank in fog with 210 passengers on board.',
      '“The captain reported a loud bang and then lost all power,” coast guard commander Ada Quill told reporters.',
      'Blue Line has suspended its crossings until Friday.',
      'Hospitals in Selby asked residents to donate blood on Thursday morning.',
      'A court opened an inquiry into the licences of two of the ferry’s officers.',
    ]),
    article('3', 'Coastal Wire', '2031-05-15', 'Selby ferry: 14 dead as inquiry begins', [
      'At least 14 people died and dozens were hurt when a ferry sank near the port of Selby in thick fog.',
      'The Northern Gull carried about 210 passengers, according to the coast guard.',
      'Commander Ada Quill said the captain had lost all power after a bang.',
      'The operator, Blue Line, cancelled its crossings until Saturday.',
      'A memorial service will be held in the cathedral of Selby, the bishop announced.',
      'Related Links',
    ]),
  ];
}

/** A made-up report of something else altogether. */
export function unrelated(): StoryArticle {
  return article('9', 'Garden Weekly', '2031-05-15', 'Early roses need less water', [
    'Early roses need less water than gardeners commonly believe, a study of 400 gardens found.',
    'Clay soil keeps moisture for a week, so that a single watering suffices in spring.',
    'The authors advise mulching with bark in late autumn.',
  ]);
}

/** An article under another id and outlet. */
export function copyOf(original: StoryArticle, id: string): StoryArticle {
  return { ...original, id, outlet: `Copy ${id}`, sentences: [...original.sentences] };
}
