import type { Reading } from '../../lib/article/reading';

/** A reading made for a test: every field has a plain value unless given. */
export function madeReading(given: Partial<Reading> = {}): Reading {
  return {
    isArticle: true,
    reasons: [],
    title: 'Flood closes the old bridge in Lower Varn',
    byline: [],
    publishedAt: '2025-03-02',
    modifiedAt: null,
    outlet: 'Harbour News',
    language: 'en',
    address: 'https://harbour-news.example/flood',
    paragraphs: [
      'The old bridge in Lower Varn was closed on Sunday after the river Tarn rose by two metres in one night.',
      'At least 9 people were injured when the flood reached the market square, the fire service said.',
      'Engineers will look at the piers of the bridge on Monday, the council of Lower Varn announced.',
      'The mayor cut short a holiday abroad and thanked 340 volunteers for filling sandbags.',
    ],
    completeness: 'full',
    agency: null,
    removed: [],
    ...given,
  };
}

/** The same flood as another outlet reports it: 12 injured instead of 9. */
export const otherReport = madeReading({
  outlet: 'Valley Post',
  title: 'Old bridge in Lower Varn shut as river floods market square',
  address: 'https://valley-post.example/lower-varn',
  paragraphs: [
    'The river Tarn rose by two metres overnight and the old bridge in Lower Varn was closed on Sunday.',
    'At least 12 people were injured when the flood reached the market square, according to the fire service.',
    'The council of Lower Varn announced that engineers will look at the piers of the bridge on Monday.',
    'A farmer near the mill said that he had brought forty sheep to safety before dawn.',
  ],
});
