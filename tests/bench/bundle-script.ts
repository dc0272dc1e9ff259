import { build } from 'vite';

/** A script of this folder with all it imports, as one minified script for a page. */
export async function bundleScript(name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: new URL(name, import.meta.url).pathname, formats: ['iife'], name: 'bench' },
    },
  });
  const first = Array.isArray(output) ? output[0]! : output;
  if (!('output' in first)) throw new Error('the bundle came out as a watcher');
  return first.output[0].code;
}
