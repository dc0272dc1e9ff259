// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ReadingView } from '../../components/library/ReadingView';
import { card } from './made-up-story';
import { renderView } from './render-view';

const scrolled = vi.fn();
Element.prototype.scrollIntoView = scrolled;

const sentences = ['Boats sank.', 'The pier <held>.', 'A ferry turned back.'];

it('shows the text in its paragraphs, the sentence asked for marked and scrolled to', async () => {
  const article = card('p', 'Pasted Paper', { address: null });
  const onBack = vi.fn();
  const { root, byName, click } = await renderView(
    <ReadingView
      article={article}
      sentences={sentences}
      paragraphStarts={[0, 2]}
      marked={1}
      onBack={onBack}
    />,
  );
  const paragraphs = [...root.querySelectorAll('.article-text p')].map((p) => p.textContent);
  expect(paragraphs).toEqual(['Boats sank. The pier <held>.', 'A ferry turned back.']);
  expect(root.querySelector('mark')?.textContent).toBe('The pier <held>.');
  expect(scrolled.mock.contexts).toEqual([root.querySelector('mark')]);
  expect(root.querySelector('a')).toBeNull();
  await click(byName('button', /Articles/));
  expect(onBack).toHaveBeenCalledOnce();
});

it('shows subheadings, lists, quotations and the times of entries as what they are', async () => {
  const { root } = await renderView(
    <ReadingView
      article={card('w', 'Web Paper')}
      sentences={['What is known.', 'Boats sank.', 'The pier held.', '“We swam.”', 'It is over.']}
      paragraphStarts={[0, 1, 2, 3, 4]}
      structure={[
        { kind: 'heading' },
        { kind: 'list-item' },
        { kind: 'list-item' },
        { kind: 'quote' },
        { kind: 'paragraph', at: '2031-03-04T09:15:00Z' },
      ]}
      marked={2}
      onBack={() => {}}
    />,
  );
  const all = (selector: string) =>
    [...root.querySelectorAll(selector)].map((element) => element.textContent);
  expect(all('.article-text h2')).toEqual(['What is known.']);
  expect(all('.article-text ul > li')).toEqual(['Boats sank.', 'The pier held.']);
  expect(all('.article-text ul')).toHaveLength(1);
  expect(all('.article-text blockquote p')).toEqual(['“We swam.”']);
  expect(all('li mark')).toEqual(['The pier held.']);
  const entry = root.querySelector('.entry')!;
  expect(entry.querySelector('time')?.dateTime).toBe('2031-03-04T09:15:00Z');
  expect(entry.querySelector('p:not(.entry-time)')?.textContent).toBe('It is over.');
});

it('marks nothing when no sentence is asked for, and links to the page where there is one', async () => {
  const { root } = await renderView(
    <ReadingView
      article={card('w', 'Web Paper')}
      sentences={sentences}
      paragraphStarts={[0]}
      marked={null}
      onBack={() => {}}
    />,
  );
  expect(root.querySelector('mark')).toBeNull();
  expect(root.querySelector('a')?.getAttribute('href')).toBe('https://w.example/report');
});
