import type { Comparison, Fact, Place, StoryArticle } from '../comparison/comparison';

/** How many rows of each part are printed. */
const ROWS = 15;

/** A comparison as plain text: outlets, facts that differ with each outlet's words, quotations, what agrees, what one report alone says. */
export function printComparison(articles: StoryArticle[], comparison: Comparison): string {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const outlet = (id: string) => byId.get(id)?.outlet ?? id;
  const sentence = (place: Place) => byId.get(place.article)?.sentences[place.sentence] ?? '';
  const row = (fact: Fact) => [
    `- ${fact.label}`,
    ...fact.values.map((value) => `    ${outlet(value.place.article)}: ${value.text}`),
  ];
  const part = (title: string, lines: string[]) => (lines.length > 0 ? [title, ...lines, ''] : []);
  const facts = (status: Fact['status']) =>
    comparison.facts
      .filter((fact) => fact.status === status)
      .slice(0, ROWS)
      .flatMap(row);
  const quotations = comparison.quotations
    .slice(0, ROWS)
    .flatMap((quotation) => [
      `- ${quotation.speaker ?? 'speaker not named'}${quotation.channel ? ` (${quotation.channel})` : ''}: "${quotation.text}"`,
      ...quotation.versions.map(
        (version) =>
          `    ${outlet(version.places[0]?.article ?? '')}: ${version.form}${version.form === 'full' ? '' : ` — ${version.text}`}`,
      ),
    ]);
  return [
    ...part(
      'Outlets',
      articles.map(
        ({ outlet: name, title, publishedAt }) => `- ${name}, ${publishedAt ?? 'date not known'}: ${title}`,
      ),
    ),
    ...part('Where reports differ', facts('differs')),
    ...part('Quotations', quotations),
    ...part('Reported alike', facts('agree')),
    ...part(
      'Only in one report',
      comparison.only.map((place) => `- ${outlet(place.article)}: ${sentence(place)}`),
    ),
  ]
    .join('\n')
    .trimEnd();
}
