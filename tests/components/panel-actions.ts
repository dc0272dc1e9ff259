import { vi } from 'vitest';

/** Every action of the panel as a spy. */
export const panelActions = () => ({
  onOpenPassage: vi.fn(),
  onOpenArticle: vi.fn(),
  onReject: vi.fn(),
  onRestore: vi.fn(),
  onAddToStory: vi.fn(),
  onCopy: vi.fn(() => Promise.resolve()),
  onCorroborateSelection: vi.fn(),
  onMarks: vi.fn(),
  onBack: vi.fn(),
  onRead: vi.fn(),
  onAllowSite: vi.fn(),
  onAllowAllSites: vi.fn(),
  onOpenLibrary: vi.fn(),
  onLookForCoverage: vi.fn(),
  onStopJob: vi.fn(),
  onChooseOutlets: vi.fn(),
});
