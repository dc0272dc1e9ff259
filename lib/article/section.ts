import { firstMeta, type PageFacts } from './page-facts';
import { own, strings } from './structured-data';

/** Longer texts are no names of sections: some sites put their whole list of keywords there. */
const LONGEST = 60;
const META = ['article:section', 'section', 'parsely-section', 'cxenseparse:section'];

/** The part of the outlet the page says it belongs to, such as "World"; null when it says none. */
export function sectionOf(facts: PageFacts): string | null {
  const declared = facts.article ? strings(own(facts.article, 'articleSection')) : [];
  const names = [...declared, firstMeta(facts, META) ?? ''].map((name) => name.replace(/\s+/g, ' ').trim());
  return names.find((name) => name !== '' && name.length <= LONGEST) ?? null;
}
