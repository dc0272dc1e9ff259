import entries from '../../seeds/articles.json';
import type { SampleText } from '../services/fill-sample';

const texts = import.meta.glob<string>('../../seeds/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The sample library the extension ships: four reports of one event, as texts with what is known of each. */
export const sampleTexts: SampleText[] = entries.map((entry) => {
  const text = texts[`../../seeds/${entry.file}`];
  if (text === undefined) throw new Error(`seeds/${entry.file} is named in seeds/articles.json but missing`);
  return { ...entry, text };
});
