import { describe, expect, it } from 'vitest';
import { passageAddress } from '../../lib/services/passage-address';

const PAGE = 'https://news.example/story';

describe('the address of a passage', () => {
  it('names a short sentence whole and a long one by its ends', () => {
    expect(passageAddress(PAGE, 'The bridge was closed.')).toBe(
      `${PAGE}#:~:text=The%20bridge%20was%20closed.`,
    );
    const long = 'On Sunday the old bridge was closed after the river rose by two metres.';
    expect(passageAddress(PAGE, long)).toBe(
      `${PAGE}#:~:text=On%20Sunday%20the%20old%20bridge,river%20rose%20by%20two%20metres.`,
    );
  });

  it('escapes the fragment’s own signs and takes the place of a fragment that is there', () => {
    const address = passageAddress(`${PAGE}#top`, 'Well-known, said Brook & Sons');
    expect(address).toBe(`${PAGE}#:~:text=Well%2Dknown%2C%20said%20Brook%20%26%20Sons`);
  });

  it('is the article’s own address for an empty sentence', () => {
    expect(passageAddress(PAGE, ' ')).toBe(PAGE);
  });
});
