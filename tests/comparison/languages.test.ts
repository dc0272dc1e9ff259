import { describe, expect, it } from 'vitest';
import { compareStory } from '../../lib/comparison/compare-story';
import type { StoryArticle } from '../../lib/comparison/comparison';

const story = (first: string[], second: string[]): StoryArticle[] =>
  [first, second].map((sentences, i) => ({
    id: String(i + 1),
    outlet: `Outlet ${i + 1}`,
    title: '',
    publishedAt: '2031-05-15',
    completeness: 'full',
    sentences,
  }));

/** Two made-up reports a language of one accident: another toll, and a quotation that both carry. */
const STORIES: Record<string, StoryArticle[]> = {
  German: story(
    [
      'Bei einem Fährunglück vor Selburg sind am Mittwoch mindestens neun Menschen getötet und mehr als 30 verletzt worden.',
      'Die Fähre „Nordmöwe“ hatte 210 Fahrgäste an Bord, wie die Küstenwache mitteilte.',
      '„Der Kapitän meldete einen lauten Knall und verlor dann alle Maschinen“, sagte Kommandantin Ada Quill.',
    ],
    [
      'Nach dem Fährunglück vor Selburg ist die Zahl der Toten auf 14 gestiegen, 37 Menschen wurden verletzt.',
      'An Bord der Fähre „Nordmöwe“ waren 210 Fahrgäste.',
      'Kommandantin Ada Quill sagte: „Der Kapitän meldete einen lauten Knall und verlor dann alle Maschinen.“',
    ],
  ),
  French: story(
    [
      'Le naufrage d’un ferry au large de Selbourg a fait au moins neuf morts et plus de 30 blessés mercredi.',
      'Le ferry Mouette transportait 210 passagers, selon les garde-côtes.',
      '« Le capitaine a signalé un grand bruit puis a perdu toute puissance », a déclaré la commandante Ada Quill.',
    ],
    [
      'Le bilan du naufrage du ferry au large de Selbourg est passé à 14 morts et 37 blessés.',
      'Le ferry Mouette transportait 210 passagers.',
      'La commandante Ada Quill a déclaré : « Le capitaine a signalé un grand bruit puis a perdu toute puissance. »',
    ],
  ),
  Spanish: story(
    [
      'El hundimiento de un ferry frente a Selburgo dejó al menos nueve muertos y más de 30 heridos el miércoles.',
      'El ferry Gaviota llevaba 210 pasajeros, según la guardia costera.',
      '«El capitán informó de un fuerte golpe y luego perdió toda la potencia», dijo la comandante Ada Quill.',
    ],
    [
      'El hundimiento del ferry frente a Selburgo deja ya 14 muertos y 37 heridos.',
      'El ferry Gaviota llevaba 210 pasajeros a bordo.',
      'La comandante Ada Quill dijo: «El capitán informó de un fuerte golpe y luego perdió toda la potencia».',
    ],
  ),
  Italian: story(
    [
      'Il naufragio di un traghetto al largo di Selburgo ha causato almeno nove morti e oltre 30 feriti mercoledì.',
      'Il traghetto Gabbiano trasportava 210 passeggeri, secondo la guardia costiera.',
      '«Il capitano ha segnalato un forte rumore e poi ha perso tutta la potenza», ha detto la comandante Ada Quill.',
    ],
    [
      'Il naufragio del traghetto al largo di Selburgo ha causato 14 morti e 37 feriti.',
      'Il traghetto Gabbiano trasportava 210 passeggeri a bordo.',
      'La comandante Ada Quill ha detto: «Il capitano ha segnalato un forte rumore e poi ha perso tutta la potenza».',
    ],
  ),
};

describe.each(Object.entries(STORIES))('a story in %s', (_, articles) => {
  const comparison = compareStory(articles);

  it('links the sentences on the toll and names its conflict', () => {
    const toll = comparison.links.find(({ a, b }) => a.sentence === 0 && b.sentence === 0);
    expect(toll?.agreement).toBe('differs');
    const words = toll!.details
      .filter((d) => d.agreement === 'differs')
      .map((d) => articles[1]!.sentences[0]!.slice(d.b.start, d.b.end));
    expect(words).toContain('14');
  });

  it('links what both say of the passengers as the same', () => {
    const link = comparison.links.find(({ a, b }) => a.sentence === 1 && b.sentence === 1);
    expect(link?.agreement).toBe('same');
    expect(link?.details.some((d) => d.kind === 'quantity' && d.agreement === 'same')).toBe(true);
  });

  it('lines up the quotation and names its speaker', () => {
    const [quotation] = comparison.quotations.filter((q) => q.text.length > 30);
    expect(quotation?.versions.map((version) => version.form)).toEqual(['full', 'full']);
    expect(quotation?.speaker).toContain('Quill');
  });
});

it('falls back on words and digits in any other language', () => {
  const finnish = story(
    ['Lautta upposi Selbyn edustalla keskiviikkona, ja 210 matkustajaa pelastettiin veneillä.'],
    ['Selbyn edustalla uponneesta lautasta pelastettiin 210 matkustajaa veneillä.'],
  );
  expect(compareStory(finnish).links).toHaveLength(1);
});
