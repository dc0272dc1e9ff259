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
