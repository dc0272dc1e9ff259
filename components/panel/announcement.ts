import { type Text, textOfCount } from '../text';
import { answerInWords } from './AnswerSummary';
import type { PanelState } from './panel-state';

/** What is read out when the panel comes to show something else. */
export function announcement(text: Text, state: PanelState): string {
  switch (state.kind) {
    case 'reading':
      return text('reading');
    case 'story':
      return [
        textOfCount(text, 'otherOutletsOne', 'otherOutletsMany', state.view.outlets),
        textOfCount(text, 'factsDifferOne', 'factsDifferMany', state.view.differing.length),
      ].join(', ');
    case 'answer':
      return answerInWords(text, state.view);
    default:
      return '';
  }
}
