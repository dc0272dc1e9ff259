import { posix } from 'node:path';
import { readSource } from './read-source';

/** A source file by its path from the project's root, with forward slashes. */
export interface SourceFile {
  path: string;
  source: string;
}

const PURE = ['article', 'story', 'comparison'];

/**
 * The layer rule of DESIGN.md: what each layer may import beside itself. Layers of the same height do not import each
 * other.
 */
const MAY_IMPORT: Record<string, string[]> = {
  text: [],
  article: ['text'],
  story: ['text'],
  comparison: ['text'],
  library: ['text', ...PURE],
  feeds: ['text', ...PURE],
  services: ['text', ...PURE, 'library', 'feeds'],
  browser: ['text', ...PURE, 'library', 'feeds', 'services', 'seeds'],
  cli: ['text', ...PURE, 'library', 'feeds', 'services'],
  components: ['text', ...PURE, 'library', 'feeds', 'services', 'public'],
  entrypoints: ['text', ...PURE, 'library', 'feeds', 'services', 'browser', 'components', 'seeds'],
};

/** What the pure layers must be handed instead of taking it. */
const IMPURE = ['browser', 'chrome', 'indexedDB', 'fetch', 'Date.now', 'new Date()', 'window', 'document'];

/** Layers that run outside of the browser, and so may use Node's own modules. */
const ON_NODE = ['cli'];

/** Layers that may use the extension interfaces: everything else is handed what it needs. */
const ON_EXTENSION = ['browser', 'entrypoints'];

/** The most lines a source file may have. */
const MOST_LINES = 250;

/** The layer of a path from the root: the folder under lib, or the top-level folder. */
function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? second : top;
}

/** What one file does against the layer rule, a sentence each. */
export function violations({ path, source }: SourceFile): string[] {
  const found: string[] = [];
  const layer = layerOf(path);
  const allowed = MAY_IMPORT[layer];
  if (!allowed) return [`${path} lies in ${layer}, a layer the rule does not know`];
  const { imports, globals } = readSource(path, source);
  for (const specifier of imports) {
    if (specifier.startsWith('.')) {
      const target = layerOf(posix.join(posix.dirname(path), specifier));
      if (target !== layer && !allowed.includes(target))
        found.push(`${path} imports ${specifier}: ${layer} may not use ${target}`);
    } else if (specifier.startsWith('node:') && !ON_NODE.includes(layer))
      found.push(`${path} imports ${specifier}: only ${ON_NODE.join(', ')} runs on Node`);
    else if (/^wxt(\/|$)/.test(specifier) && !ON_EXTENSION.includes(layer))
      found.push(`${path} imports ${specifier}: only ${ON_EXTENSION.join(' and ')} may`);
  }
  const pure = layer === 'text' || PURE.includes(layer);
  const forbidden = pure ? IMPURE : ON_EXTENSION.includes(layer) ? [] : ['browser', 'chrome'];
  for (const name of forbidden)
    if (globals.has(name)) found.push(`${path} touches ${name}: have it handed in`);
  return found;
}

/** Says so when a file is too long; null when it is not. */
export function tooLong({ path, source }: SourceFile): string | null {
  const lines = source.trimEnd().split('\n').length;
  return lines > MOST_LINES ? `${path} has ${lines} lines: ${MOST_LINES} are the most` : null;
}
