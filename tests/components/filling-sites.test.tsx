// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { FillingSites } from '../../components/library/FillingSites';
import { renderView } from './render-view';

it('sites that add their articles are listed, each ended at once, and all of them', async () => {
  const onStop = vi.fn();
  const { byName, click, words } = await renderView(
    <FillingSites hosts={['harbour.example', 'inland.example']} onStop={onStop} />,
  );
  expect(words()).toContain('Articles you open on these sites join your library by themselves.');
  await click(byName('button', 'Stop adding articles from inland.example'));
  expect(onStop).toHaveBeenLastCalledWith('inland.example');
  await click(byName('button', 'Stop adding everywhere'));
  expect(onStop).toHaveBeenLastCalledWith(null);
});

it('none says how to turn it on', async () => {
  const { words, root } = await renderView(<FillingSites hosts={[]} onStop={vi.fn()} />);
  expect(words()).toContain('switch on “Add articles I open on this site”');
  expect(root.querySelector('button')).toBeNull();
});
