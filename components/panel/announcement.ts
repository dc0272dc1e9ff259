import { FAILURE_TEXTS } from '../common/failure-texts';
import { type Text, textOfCount } from '../text';
import { answerInWords } from './AnswerSummary';
import type { PanelState } from './panel-state';

/** What is read out when the panel comes to show something else: the result in a line, or what is the case. */
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
    case 'first-run':
      return text('firstRunHeading');
    case 'no-statement':
      return text(state.selection ? 'noStatementHeading' : 'nothingSelectedHeading');
    case 'needs-click':
      return text('needsClickHeading');
    case 'not-article':
      return text('notArticleHeading');
    case 'browser-page':
      return text('browserPageHeading');
    case 'empty-library':
      return text('emptyLibraryHeading');
    case 'no-other-outlet':
      return text('noOtherHeading');
    case 'failure':
      return text(FAILURE_TEXTS[state.reason].happened);
  }
}
