import { dayGap } from './day';
import { dateDecay } from './find-candidates';
import type { Profile } from './profile';
import { coverage, dot, heaviest, type Sparse } from './sparse';

/** An article as ranking compares it. */
export interface RankInput {
  id: string;
  /** ISO day, null when unknown. */
  day: string | null;
  profile: Profile;
}

/** The names of {@link pairFeatures}' numbers, in their order. */
export const PAIR_FEATURES = [
  'terms',
  'lead',
  'title',
  'titleCovered',
  'names',
  'numbers',
  'calendar',
  'lessCovered',
  'moreCovered',
  'lengthRatio',
  'shorter',
  'undated',
  'sameDay',
  'farDays',
  'decay',
] as const;

/** How many of the heaviest terms say what an article is about. */
const ABOUT_TERMS = 24;
/** A gap of more days than this is no worse. */
const FAR_DAYS = 10;
/** Keeps a text of a line from looking infinitely shorter than a text. */
const LENGTH_FLOOR = 20;

/** A query meets fifty candidates, and its heaviest terms are the same each time. */
const about = new WeakMap<Profile, Sparse>();

function aboutOf(profile: Profile): Sparse {
  let terms = about.get(profile);
  if (!terms) {
    terms = heaviest(profile.terms, ABOUT_TERMS);
    about.set(profile, terms);
  }
  return terms;
}

/** What ranking knows of a pair of articles; the same either way round. Cosines and parts are 0 to 1. */
export function pairFeatures(a: RankInput, b: RankInput): number[] {
  const [p, q] = [a.profile, b.profile];
  const gap = dayGap(a.day, b.day);
  const covered = [coverage(aboutOf(p), q.terms), coverage(aboutOf(q), p.terms)];
  const [shorter, longer] = [Math.min(p.length, q.length), Math.max(p.length, q.length)];
  return [
    // Its root: the step from nothing shared to something tells most.
    Math.sqrt(dot(p.terms, q.terms)),
    dot(p.lead, q.lead),
    dot(p.title, q.title),
    (coverage(p.title, q.terms, q.title) + coverage(q.title, p.terms, p.title)) / 2,
    dot(p.names, q.names),
    dot(p.numbers, q.numbers),
    dot(p.calendar, q.calendar),
    Math.min(...covered),
    Math.max(...covered),
    Math.log((longer + LENGTH_FLOOR) / (shorter + LENGTH_FLOOR)),
    Math.log(shorter + LENGTH_FLOOR),
    gap === null ? 1 : 0,
    gap === 0 ? 1 : 0,
    Math.min(gap ?? 0, FAR_DAYS) / FAR_DAYS,
    dateDecay(gap),
  ];
}
