import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Text, TextProvider } from '../../components/text';
import messages from '../../public/_locales/en/messages.json';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

/** The English messages, substituted as browsers do. */
export const text: Text = (key, ...substitutions) =>
  messages[key].message.replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');

/** A view in the document, and the few ways to look at it and use it. */
export interface Rendered {
  root: HTMLElement;
  /** All that is in the view as text, white space folded. */
  words(): string;
  /** The only element of this kind with this accessible name. @throws when there is none or more. */
  byName(selector: string, name: string | RegExp): HTMLElement;
  click(element: Element): Promise<void>;
  rerender(view: ReactNode): Promise<void>;
}

const fold = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ').trim();

function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby');
  if (labelled) return fold(element.ownerDocument.getElementById(labelled)?.textContent);
  const own = fold(element.getAttribute('aria-label') ?? element.textContent);
  // Looked up last: jsdom walks the whole document for each element's labels.
  return own || fold((element as HTMLInputElement).labels?.[0]?.textContent);
}

/** Draws a view with the English messages into a fresh document body. */
export async function renderView(view: ReactNode): Promise<Rendered> {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const reactRoot = createRoot(root);
  const draw = (drawn: ReactNode) =>
    act(async () => reactRoot.render(<TextProvider value={text}>{drawn}</TextProvider>));
  await draw(view);
  return {
    root,
    words: () => fold(root.textContent),
    byName(selector, name) {
      const found = [...root.querySelectorAll<HTMLElement>(selector)].filter((element) =>
        typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
      );
      if (found.length !== 1) throw new Error(`${found.length} elements ${selector} are called ${name}`);
      return found[0]!;
    },
    click: (element) =>
      act(async () => {
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }),
    rerender: draw,
  };
}

/** Presses a key where the focus is. */
export const press = (key: string) =>
  act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });
