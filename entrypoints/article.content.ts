import { defineContentScript } from 'wxt/utils/define-content-script';
import { handleCommands, type PageCommands, tellBackground } from '../lib/browser/messages';
import { startPageSession } from '../lib/services/page/page-session';

export default defineContentScript({
  registration: 'runtime',
  main(context) {
    // The background may be restarting; it asks again whenever somebody looks at the tab.
    const quietly = (sent: Promise<unknown>) => sent.catch((error) => console.warn('Second Source:', error));
    const session = startPageSession(window, {
      read: (reading) => quietly(tellBackground('page.read', { host: location.hostname, reading })),
      failed: (error) => quietly(tellBackground('page.failed', { error })),
      left: () => quietly(tellBackground('page.left', {})),
      clicked: (sentence, text) => quietly(tellBackground('page.clicked', { sentence, text })),
    });
    const stopAnswering = handleCommands<PageCommands>({
      'page.ping': () => true,
      // Not waited for: a hidden page reads when it is seen.
      'page.reread': () => void session.reread(),
      'page.mark': ({ same, differs }) => session.mark(same, differs),
      'page.show': async ({ sentence }) => {
        await session.show(sentence);
      },
      'page.selection': () => session.selection(),
    });
    context.onInvalidated(() => {
      stopAnswering();
      session.end();
    });
  },
});
