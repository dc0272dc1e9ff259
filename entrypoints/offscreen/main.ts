import { extractHere } from '../../lib/browser/feeds/extract-page';
import { handleCommands, type OffscreenCommands } from '../../lib/browser/messages';

handleCommands<OffscreenCommands>({
  'page.extract': ({ html, url }) => extractHere(html, url),
  'files.add': () => {
    // Most of the time this document only reads pages, and does not need what reads other files.
    import('./add-files-here')
      .then(({ addFilesHere }) => addFilesHere())
      .catch((error: unknown) => console.error('Second Source:', error));
  },
});
