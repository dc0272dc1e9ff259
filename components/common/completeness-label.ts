import type { Completeness } from '../../lib/comparison/comparison';
import type { MessageKey } from '../text';

/** How to name how much of an article's text is held. */
export const COMPLETENESS_LABEL: Record<Completeness, MessageKey> = {
  full: 'completenessFull',
  partial: 'completenessPartial',
  summary: 'completenessSummary',
};
