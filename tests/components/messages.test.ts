import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

const ROOT = new URL('../..', import.meta.url).pathname;

function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
}

const sources = [
  ...['components', 'entrypoints', 'lib'].flatMap(sourcesOf),
  readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'),
];
const keys = Object.keys(messages);

describe('messages', () => {
  it('are all used, by a view or by the manifest', () => {
    const all = sources.join('\n');
    const unused = keys.filter((key) => !new RegExp(`['"]${key}['"]|__MSG_${key}__`).test(all));
    expect(unused).toEqual([]);
  });

  it('exist wherever one is asked for by name', () => {
    const asked = sources.flatMap((source) => [
      ...[...source.matchAll(/\b(?:text|getMessage)\(\s*'(\w+)'/g)].map((match) => match[1]!),
      ...[...source.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]!),
    ]);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !(key in messages))).toEqual([]);
  });

  // Browsers look messages up without regard to case.
  it('differ in more than case', () => {
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });

  it('number their substitutions from $1 without gaps, and have no bare dollar sign', () => {
    for (const { message } of Object.values(messages)) {
      const numbers = new Set([...message.matchAll(/\$(\d?)/g)].map((match) => match[1]));
      expect([...numbers].sort(), message).toEqual(
        Array.from({ length: numbers.size }, (_, i) => `${i + 1}`),
      );
    }
  });

  it('speak of the library and of differing, never of omitting or contradicting', () => {
    for (const { message } of Object.values(messages))
      expect(message).not.toMatch(/omit|contradict|bias|false|wrong report|fake/i);
  });
});
