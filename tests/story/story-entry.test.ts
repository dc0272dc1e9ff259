import { expect, it } from 'vitest';
import { profileOf } from '../../lib/story/profile';
import { signatureOf } from '../../lib/story/signature';
import { storyEntryOf } from '../../lib/story/story-entry';
import { documents } from './texts';

it.each(documents)('one reading of $id gives what two give', (document) => {
  expect(storyEntryOf(document)).toEqual({ signature: signatureOf(document), profile: profileOf(document) });
});
