import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { normalizeDate } from '../article/date-text';
import { readText } from '../article/paragraphs-of-text';
import { compareStory } from '../comparison/compare-story';
import type { Comparison, Place, StoryArticle } from '../comparison/comparison';
import { splitSentences } from '../text/sentences';
import { printComparison } from './print-comparison';

const usage = `usage:
  npm run -s cli -- compare FOLDER|FILE.json --out FOLDER
  npm run -s cli -- compare A.txt B.txt …`;

interface InputArticle {
  id: string | number;
  outlet?: string;
  title?: string;
  date?: string | null;
  sentences?: string[];
  text?: string;
}

/** Reads an input file's articles; says which file and article is wrong and what is wanted. */
function readInput(raw: string, file: string): { id: string; articles: StoryArticle[] } {
  let input: { id?: string; articles?: InputArticle[] };
  try {
    input = JSON.parse(raw);
  } catch (error) {
    throw new Error(
      `${file} is not JSON (${error instanceof Error ? error.message : error}); give {id, articles:[{id, sentences|text}]}`,
    );
  }
  if (!Array.isArray(input?.articles))
    throw new Error(`${file} has no "articles" list; give {id, articles:[{id, sentences|text}]}`);
  const seen = new Set<string>();
  const articles = input.articles.map((article, i): StoryArticle => {
    const id = String(article?.id ?? '');
    if (!id) throw new Error(`${file}: article ${i} has no "id"`);
    if (seen.has(id)) throw new Error(`${file}: two articles have the id "${id}"; give each its own`);
    seen.add(id);
    const sentences =
      article.sentences ??
      (typeof article.text === 'string'
        ? article.text.split(/\n+/).flatMap((p) => splitSentences(p))
        : undefined);
    if (!Array.isArray(sentences))
      throw new Error(`${file}: article "${id}" has neither "sentences" (a list) nor "text"`);
    const bad = sentences.findIndex((sentence) => typeof sentence !== 'string');
    if (bad >= 0) throw new Error(`${file}: article "${id}", sentence ${bad} is not a string`);
    const publishedAt = typeof article.date === 'string' ? normalizeDate(article.date) : null;
    return {
      id,
      outlet: article.outlet ?? '',
      title: article.title ?? '',
      publishedAt,
      completeness: 'full',
      sentences,
    };
  });
  return { id: String(input.id ?? basename(file, '.json')), articles };
}

const at = ({ article, sentence }: Place) => `${article}:${sentence}`;

/** The comparison as the contract's JSON: places as "article:sentence". */
function toOutput(id: string, comparison: Comparison) {
  return {
    id,
    links: comparison.links.map(({ a, b, agreement, score, kind }) => ({
      a: at(a),
      b: at(b),
      rel: agreement,
      score,
      kind,
    })),
    offers: comparison.offers.map(({ a, b, score }) => ({ a: at(a), b: at(b), score })),
    facts: comparison.facts.map(({ label, kind, status, values }) => ({
      label,
      kind,
      status,
      values: values.map(({ place, text }) => ({ at: at(place), value: text })),
    })),
    only: comparison.only.map(at),
    boilerplate: comparison.boilerplate.map(at),
  };
}

async function compareFile(path: string, out: string): Promise<void> {
  const { id, articles } = readInput(await readFile(path, 'utf8'), path);
  await writeFile(
    join(out, basename(path)),
    `${JSON.stringify(toOutput(id, compareStory(articles)), null, 1)}\n`,
  );
}

async function compareTexts(paths: string[]): Promise<void> {
  const articles = await Promise.all(
    paths.map(async (path): Promise<StoryArticle> => {
      const reading = readText(await readFile(path, 'utf8'), basename(path).replace(/\.\w+$/, ''));
      const { title, publishedAt, outlet, completeness, paragraphs } = reading;
      const sentences = paragraphs.flatMap((paragraph) =>
        splitSentences(paragraph, reading.language ?? 'en'),
      );
      return { id: path, outlet: outlet || basename(path), title, publishedAt, completeness, sentences };
    }),
  );
  console.log(printComparison(articles, compareStory(articles)));
}

/**
 * `compare FOLDER|FILE.json --out FOLDER` writes one JSON a story; `compare A.txt B.txt …` prints a readable comparison.
 * @throws with a sentence that says what to give, on a missing file, bad JSON or a missing argument.
 */
export async function run(args: string[]): Promise<void> {
  const flag = args.indexOf('--out');
  const out = flag >= 0 ? args[flag + 1] : undefined;
  const inputs = flag >= 0 ? [...args.slice(0, flag), ...args.slice(flag + 2)] : args;
  if (inputs.length === 0) throw new Error(`nothing to compare\n${usage}`);
  const kinds = await Promise.all(
    inputs.map((path) =>
      stat(path).catch(() => {
        throw new Error(`there is no file or folder ${path}`);
      }),
    ),
  );
  const [first = ''] = inputs;
  if (kinds[0]?.isDirectory() || /\.json$/i.test(first)) {
    if (inputs.length > 1)
      throw new Error(`give one folder or one .json file, not ${inputs.length}\n${usage}`);
    if (!out) throw new Error(`say where to write with --out FOLDER\n${usage}`);
    await mkdir(out, { recursive: true });
    const names = kinds[0]?.isDirectory()
      ? (await readdir(first))
          .filter((name) => name.endsWith('.json'))
          .sort()
          .map((n) => join(first, n))
      : [first];
    if (names.length === 0) throw new Error(`${first} holds no .json file`);
    for (const name of names) await compareFile(name, out);
    return;
  }
  if (inputs.length < 2) throw new Error(`give two or more .txt files of one story\n${usage}`);
  await compareTexts(inputs);
}
