import { extractHere } from '../../lib/browser/feeds/extract-page';
import { handleCommands, type OffscreenCommands } from '../../lib/browser/messages';

handleCommands<OffscreenCommands>({ 'page.extract': ({ html, url }) => extractHere(html, url) });
