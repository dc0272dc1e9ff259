import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/article/read-article';
import { CNBC_PATH, cnbcFrontPage, cnbcPage, cnbcText } from '../../scripts/newsstand/cnbc';
import { DIGEST_PATH, digestPage, digestText } from '../../scripts/newsstand/digest';
import { FT_PATH, ftPage, ftText } from '../../scripts/newsstand/ft';
import { readSeed, type SeedName } from '../../scripts/newsstand/seeds';
import { SPACEWAR_PATH, spacewarPage, spacewarText } from '../../scripts/newsstand/spacewar';

const origin = (name: SeedName): string => `http://${name}.localhost:8000`;

/** Each outlet's page, where it stands, and the paragraphs of its story. */
const PAGES: [SeedName, string, string, string[]][] = [
  ['cnbc', cnbcPage(origin('cnbc')), CNBC_PATH, cnbcText().paragraphs],
  ['ft', ftPage(origin('ft')), FT_PATH, ftText().paragraphs],
  ['digest', digestPage(), DIGEST_PATH, digestText().paragraphs],
  ['spacewar', spacewarPage(), SPACEWAR_PATH, spacewarText().paragraphs],
];

function read(page: string, address: string) {
  return readArticle(new JSDOM(page, { url: address }).window.document, address);
}

describe('reading the newsstand', () => {
  it.each(PAGES)(
    '%s: finds the article, its headline, day and every paragraph',
    (name, page, path, paragraphs) => {
      const reading = read(page, origin(name) + path);
      const { title, publishedAt } = readSeed(name);
      expect(reading).toMatchObject({ isArticle: true, title, completeness: 'full' });
      expect(reading.publishedAt?.slice(0, 10)).toBe(publishedAt);
      // The agency's sub-headings, "- like this -", may be left out.
      const missed = paragraphs.filter(
        (text) => !/^- .* -$/.test(text) && !reading.paragraphs.includes(text),
      );
      expect(missed).toEqual([]);
    },
  );

  it.each(PAGES)('%s: takes nothing from around the story', (name, page, path, paragraphs) => {
    const { byline, dateline, credit } = { ...spacewarText(), ...ftText() };
    const allowed = new Set([...paragraphs, readSeed(name).title, byline, dateline, credit]);
    const reading = read(page, origin(name) + path);
    expect(reading.paragraphs.filter((text) => !allowed.has(text))).toEqual([]);
  });

  it('finds no article on the front page', () => {
    expect(read(cnbcFrontPage(), `${origin('cnbc')}/`).isArticle).toBe(false);
  });
});
