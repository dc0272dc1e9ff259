import { articleStems } from './article-stems';
import { type Profile, profileOfStems } from './profile';
import { type Signature, signatureOfStems } from './signature';

/** What finding stories keeps of an article. */
export interface StoryEntry {
  signature: Signature;
  profile: Profile;
}

/** An article's signature and profile in one reading, a third less work than one after the other. */
export function storyEntryOf(article: { title: string; text: string }): StoryEntry {
  const stems = articleStems(article);
  return { signature: signatureOfStems(stems), profile: profileOfStems(stems) };
}
