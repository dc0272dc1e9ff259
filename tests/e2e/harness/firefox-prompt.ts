import type { Browser } from 'puppeteer-core';
import { waitFor } from './wait-for';

/** What Puppeteer has of its connection to Firefox, which speaks WebDriver BiDi. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** Looks for the prompt in the browser's own window, where the harness's launch allows to evaluate; clicks its button. */
const clickIn = (button: 'button' | 'secondaryButton') => `(() => {
  const { panel } = window.PopupNotifications;
  const prompt = panel.state === 'open' && panel.firstElementChild;
  if (!prompt || prompt.id !== 'addon-webext-permissions-notification') return '';
  const text = prompt.textContent;
  prompt.${button}.click();
  return text;
})()`;

/**
 * Answers the prompt by which Firefox asks whether the extension gets what it requests, by its own buttons.
 * Firefox must have been launched with `prompts`. Waits up to 30 s for it.
 * @returns the prompt's text, which names the sites.
 */
export function answerPrompt(browser: Browser, answer: 'allow' | 'deny'): Promise<string> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  return waitFor('Firefox’s prompt', async () => {
    const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
      contexts: { context: string; url: string }[];
    };
    const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    const { result } = (
      await connection.send('script.evaluate', {
        expression: clickIn(answer === 'allow' ? 'button' : 'secondaryButton'),
        target: { context: window?.context },
        awaitPromise: false,
      })
    ).result as { result: { value: string } };
    return result.value || null;
  });
}
