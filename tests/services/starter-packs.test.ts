import { expect, it } from 'vitest';
import {
  chosenFeeds,
  chosenOutlets,
  hostPatterns,
  outletsOfPack,
  type StarterOutlet,
} from '../../lib/services/starter-packs';

const made = (outlet: string, hosts: string[], feeds: StarterOutlet['feeds']): StarterOutlet => ({
  outlet,
  home: `https://${hosts[0]}`,
  country: 'GB',
  language: 'en',
  owner: null,
  hosts,
  feeds,
});

const harbour = made(
  'Harbour Post',
  ['harbour.example', 'feeds.example'],
  [
    { address: 'https://feeds.example/world', packs: ['world'] },
    { address: 'https://feeds.example/trade', packs: ['business'] },
  ],
);
const inland = made(
  'Inland Times',
  ['inland.example'],
  [{ address: 'https://inland.example/rss', packs: ['uk', 'world'] }],
);
const outlets = [harbour, inland];

it('a pack is made of the outlets with a feed in it', () => {
  expect(outletsOfPack(outlets, 'business')).toEqual([harbour]);
  expect(outletsOfPack(outlets, 'world')).toEqual([harbour, inland]);
});

it('an outlet of two chosen packs is chosen once, and not at all when left out', () => {
  expect(chosenOutlets(outlets, new Set(['world', 'business']), new Set())).toEqual([harbour, inland]);
  expect(chosenOutlets(outlets, new Set(['world', 'uk']), new Set(['Inland Times']))).toEqual([harbour]);
  expect(chosenOutlets(outlets, new Set(), new Set())).toEqual([]);
});

it('an outlet whose chosen feeds are there already is not added again', () => {
  const held = new Set(['https://feeds.example/world']);
  expect(chosenOutlets(outlets, new Set(['world']), new Set(), held)).toEqual([inland]);
  expect(chosenOutlets(outlets, new Set(['world', 'business']), new Set(), held)).toEqual([harbour, inland]);
});

it('only the feeds of chosen packs are subscribed to, each once', () => {
  const feeds = chosenFeeds(outlets, new Set(['world', 'uk']));
  expect(feeds.map(({ address, pack }) => [address, pack])).toEqual([
    ['https://feeds.example/world', 'world'],
    ['https://inland.example/rss', 'uk'],
  ]);
});

it('permission is asked for each host once, with its subdomains', () => {
  expect(hostPatterns([harbour, inland, inland])).toEqual([
    '*://*.harbour.example/*',
    '*://*.feeds.example/*',
    '*://*.inland.example/*',
  ]);
});
