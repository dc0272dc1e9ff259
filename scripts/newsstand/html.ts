/** Markup that is safe to send: made by the `html` tag from literal templates and escaped values. */
export class Html {
  constructor(readonly source: string) {}
}

type Value = string | number | null | undefined | false | Html | Value[];

/** The text with the five characters that mean something in HTML written as references. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function render(value: Value): string {
  if (value instanceof Html) return value.source;
  if (Array.isArray(value)) return value.map(render).join('');
  if (value === null || value === undefined || value === false) return '';
  return escapeHtml(String(value));
}

/** Template tag: strings and numbers are escaped, arrays joined, `Html` passes, null and false are left out. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.reduce((out, part, i) => out + render(values[i - 1]) + part));
}

/** A `<script>` element that holds data as JSON; `<` is escaped so that no text can end the element. */
export function jsonScript(type: string, data: unknown): Html {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return new Html(`<script type="${escapeHtml(type)}">${json}</script>`);
}

/** A `<style>` element; the sheet is written in this project, so it is taken as it is. */
export function styleSheet(css: string): Html {
  return new Html(`<style>${css}</style>`);
}

/** A `<script>` element; the code is written in this project, so it is taken as it is. */
export function inlineScript(code: string): Html {
  return new Html(`<script>${code}</script>`);
}

/** A whole HTML document. */
export function document(head: Html, body: Html, language = 'en'): string {
  return `<!doctype html>\n${
    html`<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
${body}</html>`.source
  }\n`;
}
