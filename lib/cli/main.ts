/** The command line: `npm run -s cli -- extract|match|compare …`, the same core as the extension's. */
export {};

const usage = `usage:
  npm run -s cli -- extract PAGES.json --out FILE.jsonl
  npm run -s cli -- extract FILE.html --url URL
  npm run -s cli -- match LIBRARY.jsonl[.gz] --stories STORIES.json --out FILE.jsonl
  npm run -s cli -- compare FOLDER|FILE.json --out FOLDER
  npm run -s cli -- compare A.txt B.txt …`;

const commands: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  extract: () => import('./extract'),
  match: () => import('./match'),
  compare: () => import('./compare'),
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  console.error(usage);
  process.exit(2);
}
try {
  await (await command()).run(args);
} catch (error) {
  console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
