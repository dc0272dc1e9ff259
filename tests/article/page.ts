import { JSDOM, VirtualConsole } from 'jsdom';

/** A page for tests: a document made from HTML, with a story's address. */
export function pageOf(
  html: string,
  url = 'https://www.harbour-post.example/news/ferry-runs-aground-off-quillport',
): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** Six paragraphs of an invented report, long enough for Readability. */
export const REPORT = [
  'QUILLPORT — A passenger ferry ran aground on a sandbank outside Quillport on Tuesday morning, and all 214 people on board were brought ashore by noon.',
  'The vessel left the eastern pier at 6:40 am and lost steering eleven minutes later, the harbour authority said in a statement.',
  '“The crew did what they had practised, and nobody was hurt,” the harbour master told reporters on the quay.',
  'Two tugs failed to pull the ferry free at the morning tide, and engineers now expect to try again on Thursday, when the water will be 40 centimetres higher.',
  'Divers found no leak, but a fuel line was shut as a precaution, according to the coast guard, which has opened an inquiry.',
  'Ferries on the route carry about 3,000 commuters a day; the operator said buses would replace them until the end of the week.',
];

/** The report as plain paragraphs of HTML. */
export const REPORT_HTML = REPORT.map((text) => `<p>${text}</p>`).join('\n');
