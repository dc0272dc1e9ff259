// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { useKeptScroll } from '../../components/panel/use-kept-scroll';
import { renderView } from './render-view';

function Place({ subject }: { subject: string | null }) {
  useKeptScroll(subject);
  return null;
}

it('takes the reader back to where they were in a story, and to the top of another', async () => {
  const scrollTo = vi.fn(({ top }: ScrollToOptions) => scrolled(top!));
  const scrolled = (top: number) => {
    Object.assign(window, { scrollY: top });
    window.dispatchEvent(new Event('scroll'));
  };
  Object.assign(window, { scrollTo });
  const { rerender } = await renderView(<Place subject="one" />);
  scrolled(300);
  await rerender(<Place subject={null} />);
  scrolled(0);
  await rerender(<Place subject="one" />);
  expect(scrollTo).toHaveBeenLastCalledWith(expect.objectContaining({ top: 300 }));
  await rerender(<Place subject="two" />);
  expect(scrollTo).toHaveBeenLastCalledWith(expect.objectContaining({ top: 0 }));
});
