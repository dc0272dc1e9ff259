// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { PageReading } from '../../components/panel/PageReading';
import { Panel } from '../../components/panel/Panel';
import type { PageHow } from '../../lib/services/page-how';
import { panelActions } from './panel-actions';
import { renderView } from './render-view';

const how: PageHow = {
  isArticle: true,
  reasons: ['article-data', 'not-section-address', 'dated'],
  completeness: 'partial',
  sources: { title: 'meta', publishedAt: 'time-element', byline: null, completeness: 'gate' },
  section: 'Ports & shipping',
  removed: [
    { text: 'The pier <b>at dawn</b>', reason: 'caption' },
    { text: 'The pier at noon', reason: 'caption' },
    { text: 'Read more', reason: 'related' },
    { text: 'Something', reason: 'a-reason-of-tomorrow' },
  ],
};

it('says in words why a page counts as an article, where its facts come from, and what was left out and why', async () => {
  const { root } = await renderView(<PageReading how={how} />);
  expect(root.querySelector('summary')?.textContent).toBe('How this page was read');
  const told = Object.fromEntries(
    [...root.querySelectorAll('dl > div')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd')?.textContent,
    ]),
  );
  expect(told).toMatchObject({
    'Speaks for an article': 'structured data of an article, a time of publication',
    'Speaks against': 'the address of a section or service',
    'Time of publication from': 'a time marked on the page',
    'Authors from': 'not found',
    Section: 'Ports & shipping',
  });
  expect(told.Text).toContain('it stops at a subscription or registration');
  const groups = [...root.querySelectorAll('.left-out')].map((group) => [
    group.querySelector('h3')?.textContent,
    ...[...group.querySelectorAll('li')].map((item) => item.textContent),
  ]);
  expect(groups).toEqual([
    ['Captions and picture credits', 'The pier <b>at dawn</b>', 'The pier at noon'],
    ['Other stories', 'Read more'],
    ['a-reason-of-tomorrow', 'Something'],
  ]);
});

it('says of a page that is no article why not, and of one filled by a frame where its text is', async () => {
  const { root } = await renderView(
    <Panel
      state={{ kind: 'not-article', frame: 'reader.example' }}
      how={{
        ...how,
        isArticle: false,
        completeness: null,
        reasons: ['in-frame:reader.example', 'not-front-page'],
      }}
      marks
      actions={panelActions()}
    />,
  );
  expect(root.querySelector('main')?.textContent).toContain('in a frame of reader.example');
  expect(root.querySelector('.page-reading')?.textContent).toContain('taken for no article');
  expect(root.querySelector('.page-reading dd')?.textContent).toBe('the address of a front page');
  expect(root.querySelector('.page-reading')?.textContent).not.toContain('Headline from');
});
