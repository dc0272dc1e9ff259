// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import type { StoryView } from '../../lib/services/story-view';
import { card, fact, harbour, inland, passage, story, value, why, wire } from './made-up-story';
import { panelActions } from './panel-actions';
import { press, renderView } from './render-view';

async function show(view: StoryView, props: { marks?: boolean; offline?: boolean; growing?: boolean } = {}) {
  const actions = panelActions();
  const { growing, marks = true, offline } = props;
  const panel = (
    <Panel state={{ kind: 'story', view, growing }} marks={marks} offline={offline} actions={actions} />
  );
  return { actions, ...(await renderView(panel)) };
}

const section = (root: HTMLElement, id: string) => root.querySelector<HTMLElement>(`section#${id}`);

describe('the story', () => {
  it('heads with the article, its outlet and how many others tell the story', async () => {
    const { root, words } = await show(story());
    expect(root.querySelector('h1')?.textContent).toBe('Headline of Harbour Post');
    expect(root.querySelector('header')?.textContent).toContain('full text');
    expect(words()).toContain('2 other outlets tell this story, 1 independent.');
  });

  it('says it in the singular for one outlet, and when none is independent', async () => {
    const { words } = await show(story({ outlets: 1, independent: 0 }));
    expect(words()).toContain('1 other outlet tells this story, none independently.');
  });

  it('puts what differs before quotations, what agrees, what is only here, what is not here and coverage', async () => {
    const { root } = await show(story());
    const ids = [...root.querySelectorAll('section')].map(({ id }) => id);
    expect(ids).toEqual(['differing', 'quotations', 'alike', 'only', 'missing', 'coverage']);
  });

  it('has a chip for each list that leads to it, and none for an empty one', async () => {
    const { root } = await show(story({ missing: [] }));
    const chips = [...root.querySelectorAll<HTMLAnchorElement>('a.chip')];
    expect(chips.map((chip) => chip.textContent)).toEqual(['1 differ', '1 quoted', '1 alike', '1 only here']);
    for (const chip of chips) expect(root.querySelector(chip.getAttribute('href')!)).not.toBeNull();
    expect(section(root, 'missing')).toBeNull();
  });

  it('says when nothing differs', async () => {
    const { words } = await show(story({ differing: [] }));
    expect(words()).toContain('No differing details found in the text held.');
  });

  it('qualifies a text that is not whole, and a comparison that is still growing', async () => {
    const partial = story({ article: { ...harbour, completeness: 'partial' } });
    expect((await show(partial)).words()).toContain('Only part of this article’s text could be read');
    expect((await show(story(), { growing: true })).words()).toContain('Still comparing');
    expect((await show(story())).root.querySelector('.notice')).toBeNull();
  });

  it('says that being offline takes nothing away', async () => {
    expect((await show(story(), { offline: true })).words()).toContain('You are offline.');
  });
});

describe('a fact that differs', () => {
  it('shows each outlet with its own words, the value marked', async () => {
    const { root } = await show(story());
    const rows = [...section(root, 'differing')!.querySelectorAll('.rows > li')];
    expect(rows.map((row) => row.querySelector('bdi')?.textContent)).toEqual([
      'Harbour Post',
      'Inland Times',
      'Wire Copy',
    ]);
    expect(rows.map((row) => row.querySelector('mark')?.textContent)).toEqual(['seven', 'nine', 'nine']);
    expect(section(root, 'differing')?.textContent).toContain('later reports are higher');
  });

  it('draws its figures with a text alternative that names who says what', async () => {
    const { root } = await show(story());
    const picture = root.querySelector('svg[role=img]')!;
    expect(picture.getAttribute('aria-label')).toBe(
      'boats sank, lowest to highest. 7: Harbour Post; 9: Inland Times, Wire Copy',
    );
    expect(picture.querySelectorAll('circle')).toHaveLength(3);
  });

  it('draws nothing where there are no figures', async () => {
    const values = [value(harbour, 'red', null), value(inland, 'blue', null)];
    const { root } = await show(story({ differing: [fact('colour', 'the flag', values)] }));
    expect(root.querySelector('svg')).toBeNull();
  });

  it('opens the passage that was clicked', async () => {
    const { root, actions, click } = await show(story());
    const values = section(root, 'differing')!.querySelectorAll('.passage');
    await click(values[1]!);
    expect(actions.onOpenPassage).toHaveBeenCalledWith(
      expect.objectContaining({ article: inland, sentence: 2 }),
    );
  });

  it('folds many values, keeps each different one in sight, and opens on request', async () => {
    const more = Array.from({ length: 9 }, (_, i) => value(card(`o${i}`, `Outlet ${i}`), 'nine', 9));
    const values = [...more, value(wire, 'five', 5), value(harbour, 'seven', 7)];
    const { root, byName, click } = await show(story({ differing: [fact('sunk', 'boats', values)] }));
    const shown = () =>
      [...section(root, 'differing')!.querySelectorAll('.rows > li mark')].map((mark) => mark.textContent);
    expect(shown()).toEqual(['nine', 'nine', 'five', 'seven']);
    await click(byName('button', 'Show 7 more:'));
    expect(shown()).toHaveLength(11);
  });

  it('tells on request why the reports belong together', async () => {
    const { root } = await show(story());
    const details = section(root, 'differing')!.querySelector('details')!;
    expect(details.querySelector('summary')?.textContent).toBe('Why these belong together');
    expect([...details.querySelectorAll('dd')].map((dd) => dd.textContent)).toEqual([
      'Nowhere Bay',
      '7',
      'boats, sank',
    ]);
  });
});

describe('a fact that agrees', () => {
  it('shows its wordings and outlets in a line, each passage when opened', async () => {
    const values = [value(harbour, 'ten', 10), value(inland, 'Ten', 10), value(inland, 'about ten', 10)];
    const { root } = await show(story({ alike: [fact('w', 'wind force', values, { status: 'agree' })] }));
    const details = section(root, 'alike')!.querySelector('details')!;
    expect(details.querySelector('.alike-label')?.textContent).toBe('Ten about ten wind force');
    expect(details.querySelectorAll('summary .badge')).toHaveLength(2);
    expect(details.querySelectorAll('.passage')).toHaveLength(3);
  });

  it('says words once that are its label and its values', async () => {
    const values = [
      value(harbour, 'the boats sank,', null),
      value(inland, 'The boats sank.', null),
      value(inland, 'all boats went down', null),
    ];
    const { root } = await show(story({ alike: [fact('w', 'the boats sank', values, { status: 'agree' })] }));
    expect(section(root, 'alike')!.querySelector('.alike-label')?.textContent).toBe(
      'all boats went down the boats sank',
    );
  });

  it('shows a wording that holds its label only as a part of a word', async () => {
    const values = [value(harbour, 'Flooding of the quay', null), value(inland, 'flood', null)];
    const { root } = await show(story({ alike: [fact('w', 'Flood', values, { status: 'agree' })] }));
    expect(section(root, 'alike')!.querySelector('.alike-label')?.textContent).toBe(
      'Flooding of the quay Flood',
    );
  });
});

describe('a quotation', () => {
  it('names speaker and place, and who carries it in full', async () => {
    const { root } = await show(story());
    const quotations = section(root, 'quotations')!;
    expect(quotations.querySelector('h3')?.textContent).toBe('The harbour master, local radio2 outlets');
    expect(quotations.querySelector('.full-in')?.textContent).toContain('Harbour Post');
  });

  it('strikes the words an outlet left out and underlines those it put in', async () => {
    const { root } = await show(story());
    const version = section(root, 'quotations')!.querySelector('.rows li')!;
    expect(version.textContent).toContain('shortened');
    expect(version.querySelector('del')?.textContent).toBe('single ');
    expect(version.querySelector('ins')?.textContent).toBe('twice');
  });

  it('says so when no report names the speaker', async () => {
    const [quotation] = story().quotations;
    const { words } = await show(story({ quotations: [{ ...quotation!, speaker: null, channel: null }] }));
    expect(words()).toContain('Speaker not named');
  });
});

describe('coverage', () => {
  it('names independence, shared text with its proof, agency and time distance', async () => {
    const { root } = await show(story());
    const [here, independent, copy] = [...section(root, 'coverage')!.querySelectorAll('.line > li')];
    expect(here?.textContent).toContain('this article');
    expect(independent?.querySelector('.facts-of')?.textContent).toContain('independent');
    expect(copy?.textContent).toContain('shares text with Inland Times');
    expect(copy?.textContent).toContain('agency: WIRE');
    expect(copy?.querySelector('details')?.textContent).toContain('The pier held.');
    expect(copy?.querySelector('details')?.textContent).toContain('1 day apart');
  });

  it('takes an article out of the story and puts it back', async () => {
    const view = story();
    const { actions, byName, click, rerender, words } = await show(view);
    await click(byName('button', 'Not this story: Wire Copy'));
    expect(actions.onReject).toHaveBeenCalledWith(wire);
    const left = { ...view, coverage: view.coverage.slice(0, 2) };
    await rerender(<Panel state={{ kind: 'story', view: left }} marks actions={actions} />);
    expect(words()).toContain('Taken out of this story: Wire Copy.');
    await click(byName('button', 'Undo'));
    expect(actions.onRestore).toHaveBeenCalledWith(wire);
    expect(words()).not.toContain('Taken out of this story');
  });

  it('offers the undo still when nothing is left of the story, and not on another article', async () => {
    const { actions, byName, click, rerender, words } = await show(story());
    await click(byName('button', 'Not this story: Wire Copy'));
    const alone = (article = harbour) => (
      <Panel
        state={{ kind: 'no-other-outlet', article, searched: 4, outlets: 2, from: null, to: null }}
        marks
        actions={actions}
      />
    );
    await rerender(alone());
    expect(words()).toContain('Undo');
    await rerender(alone(inland));
    expect(words()).not.toContain('Undo');
  });

  it('lists what was taken out, with the way back', async () => {
    const { actions, byName, click } = await show(story({ rejected: [wire] }));
    await click(byName('button', 'Put back Wire Copy'));
    expect(actions.onRestore).toHaveBeenCalledWith(wire);
  });

  it('opens an article from its headline', async () => {
    const { root, actions, click } = await show(story());
    await click(section(root, 'coverage')!.querySelectorAll('.headline')[1]!);
    expect(actions.onOpenArticle).toHaveBeenCalledWith(inland);
  });
});

describe('links', () => {
  it('carry the web address with the sentence, so that they open in a tab too', async () => {
    const { root } = await show(story());
    const link = section(root, 'missing')!.querySelector('a.passage')!;
    expect(link.getAttribute('href')).toMatch(/^https:\/\/inland\.example\/report#:~:text=/);
  });

  it('are buttons for the article in the tab and for one without a web address', async () => {
    const scripted = card('bad', 'Bad Address', { address: 'javascript:alert(1)' });
    const { root } = await show(story({ missing: [passage(scripted, 1, 'A sentence.')] }));
    expect(section(root, 'missing')!.querySelector('.passage')!.tagName).toBe('BUTTON');
    expect(section(root, 'only')!.querySelector('.passage')!.tagName).toBe('BUTTON');
    expect(root.innerHTML).not.toContain('javascript:');
  });

  it('move with the arrow keys within a list, not beyond it', async () => {
    const { root } = await show(story());
    const stops = [...section(root, 'differing')!.querySelectorAll<HTMLElement>('.passage')];
    stops[0]!.focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(stops[1]);
    await press('ArrowDown');
    await press('ArrowDown');
    expect(document.activeElement).toBe(stops[2]);
    await press('ArrowUp');
    expect(document.activeElement).toBe(stops[1]);
  });
});

describe('long lists', () => {
  it('fold after eight and open on request', async () => {
    const only = Array.from({ length: 20 }, (_, i) => passage(harbour, i, `Sentence number ${i}.`));
    const { root, byName, click } = await show(story({ only }));
    const shown = () => section(root, 'only')!.querySelectorAll('li').length;
    expect(shown()).toBe(8);
    await click(byName('button', 'Show all 20'));
    expect(shown()).toBe(20);
  });
});

describe('the bar', () => {
  it('copies, and says whether that worked', async () => {
    const { actions, byName, click, words } = await show(story());
    await click(byName('button', 'Copy comparison'));
    expect(words()).toContain('Copied');
    actions.onCopy.mockRejectedValueOnce(new Error('no clipboard'));
    await click(byName('button', 'Copied'));
    expect(words()).toContain('Could not copy');
  });

  it('asks for the selection and switches the marks', async () => {
    const { actions, byName, click } = await show(story(), { marks: true });
    await click(byName('button', 'Find corroboration for selection'));
    expect(actions.onCorroborateSelection).toHaveBeenCalledOnce();
    const marks = byName('[role=switch]', 'Marks on the page');
    expect(marks.getAttribute('aria-checked')).toBe('true');
    await click(marks);
    expect(actions.onMarks).toHaveBeenCalledWith(false);
  });
});

describe('another article', () => {
  it('starts with its lists folded', async () => {
    const only = Array.from({ length: 20 }, (_, i) => passage(harbour, i, `Sentence number ${i}.`));
    const { root, actions, byName, click, rerender } = await show(story({ only }));
    await click(byName('button', 'Show all 20'));
    const next = story({ only, article: { ...inland, here: true } });
    await rerender(<Panel state={{ kind: 'story', view: next }} marks actions={actions} />);
    expect(section(root, 'only')!.querySelectorAll('li')).toHaveLength(8);
  });
});

describe('untrusted text', () => {
  const hostile = '<img src=x onerror="document.title=1"><script>1</script>';

  it('stays text wherever an article’s words are shown', async () => {
    const bad = card('bad', hostile, { title: hostile, here: true, agency: hostile, badge: '<b' });
    const other = card('other', hostile, { title: hostile });
    const view = story({
      article: bad,
      differing: [fact('x', hostile, [value(bad, hostile, 1), value(other, hostile, 2)])],
      alike: [fact('y', hostile, [value(bad, hostile, 1), value(other, hostile, 1)])],
      only: [passage(bad, 1, hostile, hostile)],
      missing: [passage(other, 1, hostile)],
      quotations: [
        {
          id: 'q',
          speaker: hostile,
          channel: hostile,
          text: hostile,
          versions: [
            {
              article: other,
              sentence: 1,
              form: 'reworded',
              text: hostile,
              difference: [{ text: hostile, change: 'put-in' }],
            },
          ],
        },
      ],
      coverage: [
        {
          article: other,
          sharesTextWith: [hostile],
          proof: hostile,
          why: { ...why, terms: [hostile], dayGap: 0 },
        },
      ],
    });
    const { root } = await show(view);
    expect(root.querySelector('img, script')).toBeNull();
    expect(root.querySelector('h1')?.textContent).toBe(hostile);
    expect(section(root, 'only')!.querySelector('mark')?.textContent).toBe(hostile);
  });
});

it('says in a live region what was found', async () => {
  const { root } = await show(story());
  expect(root.querySelector('[role=status]')?.textContent).toBe('2 other outlets, 1 fact differs');
});
