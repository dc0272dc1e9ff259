// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { RepairView } from '../../components/library/RepairView';
import { renderView } from './render-view';

const failed = { state: 'failed', reason: 'library-blocked', detail: 'OpenFailedError: x' } as const;
const actions = () => ({
  onRetry: vi.fn(),
  onReload: vi.fn(),
  onSalvage: vi.fn(async () => ({ records: 1200, unreadable: 3 })),
  onStartOver: vi.fn(),
});

describe('a library that does not open', () => {
  it('is said to be so, with the way to try again and to save what can be read', async () => {
    const spies = actions();
    const { byName, click, words } = await renderView(<RepairView health={failed} {...spies} />);
    expect(words()).toContain('Your library could not be opened');
    expect(words()).toContain('OpenFailedError: x');
    await click(byName('button', 'Try again'));
    expect(spies.onRetry).toHaveBeenCalledOnce();
    await click(byName('button', 'Save what can be read'));
    expect(words()).toContain('1,200 records saved, 3 could not be read.');
  });

  it('is deleted only after saving was tried and the reader said so twice', async () => {
    const spies = actions();
    spies.onSalvage.mockRejectedValue(new Error('the files are gone'));
    const { byName, click, words } = await renderView(<RepairView health={failed} {...spies} />);
    expect(words()).not.toContain('Start over');
    await click(byName('button', 'Save what can be read'));
    expect(words()).toContain('the files are gone');
    await click(byName('button', 'Start over with an empty library'));
    await click(byName('button', 'Cancel'));
    await click(byName('button', 'Start over with an empty library'));
    expect(spies.onStartOver).not.toHaveBeenCalled();
    await click(byName('button', 'Delete everything and start over'));
    expect(spies.onStartOver).toHaveBeenCalledOnce();
  });

  it('is opened elsewhere to be saved, from a page that cannot', async () => {
    const onOpenLibrary = vi.fn();
    const { onRetry, onReload } = actions();
    const { byName, click } = await renderView(
      <RepairView health={failed} {...{ onRetry, onReload, onOpenLibrary }} />,
    );
    await click(byName('button', 'Save what can be read'));
    expect(onOpenLibrary).toHaveBeenCalledOnce();
  });
});

it('a page of the old version asks to be reloaded', async () => {
  const spies = actions();
  const { byName, click } = await renderView(<RepairView health={{ state: 'outdated' }} {...spies} />);
  await click(byName('button', 'Reload'));
  expect(spies.onReload).toHaveBeenCalledOnce();
});

it('a page that waits for another says which tabs to close', async () => {
  const { words } = await renderView(<RepairView health={{ state: 'waiting' }} {...actions()} />);
  expect(words()).toContain('Close the other tabs and windows of Second Source.');
});
