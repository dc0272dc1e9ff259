import { buildExtension } from '../../../scripts/build-extension';
import { type Newsstand, startNewsstand } from '../../../scripts/newsstand/newsstand';
import { type ChromiumOptions, type ExtensionChromium, launchChromium } from './launch-chromium';

/** A Chromium with the built extension, and the newsstand it reads. */
export interface Bench {
  chromium: ExtensionChromium;
  urls: Newsstand['urls'];
  close(): Promise<void>;
}

/** Builds the extension if need be and starts Chromium and newsstand. */
export async function openBench(options: Omit<ChromiumOptions, 'extensionDir'> = {}): Promise<Bench> {
  const extensionDir = await buildExtension('chrome');
  const newsstand = await startNewsstand();
  const chromium = await launchChromium({ extensionDir, ...options });
  return {
    chromium,
    urls: newsstand.urls,
    close: async () => {
      await chromium.close();
      await newsstand.close();
    },
  };
}
