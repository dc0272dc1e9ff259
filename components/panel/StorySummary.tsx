import type { StoryView } from '../../lib/services/story-view';
import { Filled } from '../common/Filled';
import { textOfCount, useText } from '../text';
import { Chips } from './Chips';

/** How many other outlets tell the story, and how many of them independently. */
export function StorySummary({ view }: { view: StoryView }) {
  const text = useText();
  return (
    <p className="summary">
      <Filled
        message={view.outlets === 1 ? 'summaryOne' : 'summaryMany'}
        parts={[
          <b key="outlets">{textOfCount(text, 'otherOutletsOne', 'otherOutletsMany', view.outlets)}</b>,
          <b key="independent">
            {view.independent === 0
              ? text('noneIndependent')
              : text('independentCount', view.independent.toLocaleString())}
          </b>,
        ]}
      />
      {view.differing.length === 0 && ` ${text('nothingDiffers')}`}
    </p>
  );
}

/** The counts of a story's lists, each leading there. */
export function StoryChips({ view }: { view: StoryView }) {
  return (
    <Chips
      chips={[
        { target: 'differing', look: 'differs', message: 'chipDiffer', count: view.differing.length },
        { target: 'quotations', look: 'plain', message: 'chipQuotations', count: view.quotations.length },
        { target: 'alike', look: 'same', message: 'chipAlike', count: view.alike.length },
        { target: 'only', look: 'only', message: 'chipOnly', count: view.only.length },
        { target: 'missing', look: 'gone', message: 'chipMissing', count: view.missing.length },
      ]}
    />
  );
}
