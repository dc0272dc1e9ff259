import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tooLong, violations } from './layers';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The sources under these top-level folders, with their paths from the root. */
function sources(...folders: string[]) {
  return folders.flatMap((top) =>
    readdirSync(`${root}/${top}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({
        path: `${top}/${path}`,
        source: readFileSync(`${root}/${top}/${path}`, 'utf8'),
      })),
  );
}

const found = (path: string, source: string): string => violations({ path, source }).join('\n');

describe('the layer rule', () => {
  it('holds for every source file', () => {
    const files = sources('lib', 'components', 'entrypoints');
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(violations)).toEqual([]);
  });

  it.each([
    ['lib/text/a.ts', "import { b } from '../story/b';", 'text may not use story'],
    ['lib/story/a.ts', "import type { B } from '../article/b';", 'story may not use article'],
    ['lib/comparison/a.ts', "export * from '../library/b';", 'comparison may not use library'],
    ['lib/library/a.ts', "const b = () => import('../services/b');", 'library may not use services'],
    ['lib/services/page/a.ts', "import '../../browser/b';", 'services may not use browser'],
    [
      'components/panel/a.tsx',
      "import {\n  b,\n} from '../../lib/browser/b';",
      'components may not use browser',
    ],
    ['lib/feeds/a.ts', "let b: import('../cli/b').B;", 'feeds may not use cli'],
    ['lib/library/a.ts', "import b from '../../components/b';", 'library may not use components'],
    ['lib/text/a.ts', "import b from '../../scripts/b';", 'text may not use scripts'],
    ['lib/story/a.ts', "import { readFileSync } from 'node:fs';", 'only cli runs on Node'],
    ['lib/services/a.ts', "import { browser } from 'wxt/browser';", 'only browser and entrypoints may'],
    ['lib/other/a.ts', '', 'a layer the rule does not know'],
  ])('finds the import in %s: %s', (path, source, message) => {
    expect(found(path, source)).toContain(message);
  });

  it.each([
    ['browser', "browser.runtime.sendMessage('a');"],
    ['indexedDB', "const open = () => indexedDB.open('a');"],
    ['fetch', "await globalThis.fetch('a');"],
    ['Date.now', 'const at = [Date.now()];'],
    ['new Date()', 'const at = new Date();'],
    ['window', 'const wide = window.innerWidth > 1;'],
    ['document', "const title = document['title'];"],
  ])('finds that a pure layer touches %s', (name, source) => {
    expect(found('lib/comparison/a.ts', source)).toContain(`touches ${name}:`);
  });

  it('takes no offence at words in comments, strings, properties, types and own names', () => {
    const source = `
      // window.fetch, import '../library/a'
      /* Date.now() */
      const said = "import '../library/b'; fetch";
      const shown = \`window \${said}\`;
      const pattern = /window['"]/;
      interface Given { fetch: typeof fetch; window?: Window }
      export const ask = (given: Given, page: { document: string }) => [given.fetch, page.document, { browser: 1 }];
      export const at = (moment: string) => new Date(moment);
      export const near = (list: number[]) => { const window = list.slice(0, 3); return window.length; };
    `;
    expect(found('lib/text/a.ts', source)).toBe('');
  });

  it('lets the layers use what lies below them', () => {
    expect(
      found('lib/story/a.ts', "import { b } from '../text/b'; import { c } from './c'; import d from 'd';"),
    ).toBe('');
    expect(found('lib/cli/a.ts', "import { b } from 'node:fs'; import { c } from '../services/c';")).toBe('');
    expect(
      found(
        'entrypoints/popup/a.tsx',
        "import { b } from '../../components/b'; import '../../lib/browser/b';",
      ),
    ).toBe('');
  });
});

describe('the length of files', () => {
  it('is at most 250 lines', () => {
    const files = sources('lib', 'components', 'entrypoints', 'scripts');
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => tooLong(file) ?? [])).toEqual([]);
  });

  it('is counted', () => {
    const path = 'lib/text/a.ts';
    expect(tooLong({ path, source: 'let a;\n'.repeat(250) })).toBeNull();
    expect(tooLong({ path, source: 'let a;\n'.repeat(251) })).toContain('251 lines');
  });
});
