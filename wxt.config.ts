import { defineConfig } from 'wxt';

/**
 * The manifest asks for the least the product can work with: `activeTab` reads a page on the
 * reader's click alone, and hosts are optional, asked for by name when the reader wants more.
 */
export default defineConfig({
  hooks: {
    // WXT takes titles from the pages' <title>; the manifest's own are the localised ones.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.action = { ...manifest.action, default_title: '__MSG_actionTitle__' };
      if (manifest.sidebar_action)
        Object.assign(manifest.sidebar_action, {
          default_title: '__MSG_extensionName__',
          open_at_install: false,
        });
    },
  },
  modules: ['@wxt-dev/module-react'],
  imports: false,
  // The tests build the zip in a folder of their own.
  outDir: process.env.SECOND_SOURCE_OUTPUT ?? '.output',
  manifest: ({ browser }) => {
    const firefox = browser === 'firefox';
    const permissions = [
      'activeTab',
      'alarms',
      'scripting',
      'unlimitedStorage',
      'contextMenus',
      'webRequest',
    ];
    return {
      name: '__MSG_extensionName__',
      short_name: '__MSG_extensionName__',
      description: '__MSG_extensionDescription__',
      default_locale: 'en',
      // What is read is stored on this machine, so private windows stay out of it.
      incognito: 'not_allowed' as const,
      permissions: firefox ? permissions : [...permissions, 'offscreen', 'sidePanel'],
      optional_host_permissions: ['*://*/*'],
      options_ui: { page: 'library.html', open_in_tab: true },
      commands: {
        corroborate: {
          suggested_key: { default: 'Alt+Shift+F' },
          description: '__MSG_commandCorroborate__',
        },
        'open-panel': {
          suggested_key: { default: 'Alt+Shift+S' },
          description: '__MSG_commandOpenPanel__',
        },
      },
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'second-source@second-source.example',
                strict_min_version: '140.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: '128' }),
    };
  },
});
