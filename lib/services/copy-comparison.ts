import type { StoryView } from './story-view';

/** The label of each part of a copied comparison, in the reader's language. */
export interface CopyLabels {
  differing: string;
  alike: string;
  quotations: string;
  coverage: string;
}

/** A comparison as plain text, every line with its outlet and, where known, its address: for a note or a message. */
export function comparisonText(view: StoryView, labels: CopyLabels): string {
  const lines = [view.article.title, ''];
  const part = (heading: string, body: string[]) => {
    if (body.length > 0) lines.push(heading, ...body, '');
  };
  const facts = (list: StoryView['differing']) =>
    list.flatMap(({ label, values }) => [
      `- ${label}`,
      ...values.map(({ article, value, text }) => `    ${article.outlet}: ${value} (“${text}”)`),
    ]);
  part(labels.differing, facts(view.differing));
  part(labels.alike, facts(view.alike));
  part(
    labels.quotations,
    view.quotations.flatMap(({ speaker, text, versions }) => [
      `- ${speaker ? `${speaker}: ` : ''}“${text}”`,
      ...versions.map((version) => `    ${version.article.outlet}: ${version.text}`),
    ]),
  );
  part(
    labels.coverage,
    view.coverage.map(({ article }) =>
      [`- ${article.outlet}`, article.publishedAt, article.title, article.address]
        .filter(Boolean)
        .join(' · '),
    ),
  );
  return `${lines.join('\n').trim()}\n`;
}
