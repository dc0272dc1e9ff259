import { useEffect, useRef } from 'react';
import type { CorroborationView, Passage } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { COMPLETENESS_LABEL } from '../common/completeness-label';
import { FoldedList } from '../common/FoldedList';
import { MarkedText } from '../common/MarkedText';
import { OutletBadge } from '../common/OutletBadge';
import { type OpenPassage, PassageLink } from '../common/PassageLink';
import { useText } from '../text';
import { AnswerSummary } from './AnswerSummary';
import { Chips } from './Chips';
import { PassageRow } from './PassageRow';
import { Section } from './Section';
import { WhyLine } from './WhyLine';

type Answer = CorroborationView['answers'][number];

/** About four lines of the panel at its default width. */
const NEAREST = 180;

function Nearest({ passage, onOpen }: { passage: Passage; onOpen: OpenPassage }) {
  const text = useText();
  return (
    <div className="nearest">
      <p className="note">{text('nearest')}</p>
      <PassageLink passage={passage} onOpen={onOpen}>
        <MarkedText text={passage.text} limit={NEAREST} lang={passage.article.language} />
      </PassageLink>
    </div>
  );
}

function Passages({
  answers,
  against,
  onOpen,
  sure = true,
}: {
  answers: Answer[];
  against: string | null;
  onOpen: OpenPassage;
  /** Whether to say that the passages agree or differ. */
  sure?: boolean;
}) {
  const text = useText();
  const items = answers.flatMap(({ passages, sharesTextWith }) =>
    passages.map((passage) => ({ passage, sharesTextWith })),
  );
  return (
    <FoldedList
      items={items}
      itemKey={({ passage }) => `${passage.article.id}:${passage.sentence}`}
      className="rows"
    >
      {({ passage, sharesTextWith }) => (
        <PassageRow passage={passage} against={against} onOpen={onOpen}>
          {sharesTextWith.length > 0 && (
            <p className="note">{text('sharesText', sharesTextWith.join(', '))}</p>
          )}
          {sure && <WhyLine agreement={passage.agreement} why={passage.why} />}
        </PassageRow>
      )}
    </FoldedList>
  );
}

function Without({ without, onOpen }: { without: CorroborationView['without']; onOpen: OpenPassage }) {
  const text = useText();
  return (
    <FoldedList items={without} itemKey={({ article }) => article.id} className="rows gone">
      {({ article, nearest }) => (
        <div className="row">
          <OutletBadge article={article} named />
          <div className="row-body">
            <p className="by">
              <bdi>{article.outlet}</bdi>{' '}
              <span className="tag">{text(COMPLETENESS_LABEL[article.completeness])}</span>
            </p>
            {nearest && <Nearest passage={nearest} onOpen={onOpen} />}
          </div>
        </div>
      )}
    </FoldedList>
  );
}

/** The answer to a highlighted sentence: the sentence, then what each other outlet says of the same fact, or that the text held has nothing. */
export function AnswerPanel({
  view,
  onBack,
  onOpenPassage,
}: {
  view: CorroborationView;
  onBack: () => void;
  onOpenPassage: OpenPassage;
}) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { asked, answers, perhaps, without } = view;
  const against = asked.article.publishedAt;
  // Each new question is a new view: its heading takes the focus that went with the old one.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  // An article that also has a differing passage is shown among those that differ: that is the telling part.
  const differing = answers.filter(({ passages }) =>
    passages.some(({ agreement }) => agreement === 'differs'),
  );
  const alike = answers.filter((answer) => !differing.includes(answer));
  return (
    <>
      <header>
        <div className="eyebrow">
          <Button look="quiet" onClick={onBack}>
            <span aria-hidden="true">‹ </span>
            {text('wholeStory')}
          </Button>
          <h1 ref={heading} tabIndex={-1} className="asked-heading">
            {text('askedHeading')}
          </h1>
        </div>
        <PassageLink passage={asked} onOpen={onOpenPassage} className="passage said">
          <MarkedText text={asked.text} marks={asked.marks} lang={asked.article.language} />
        </PassageLink>
        <AnswerSummary view={view} />
        <Chips
          chips={[
            { target: 'answer-differing', look: 'differs', message: 'chipDiffer', count: differing.length },
            { target: 'answer-alike', look: 'same', message: 'chipAlike', count: alike.length },
            { target: 'answer-perhaps', look: 'plain', message: 'chipPerhaps', count: perhaps.length },
            { target: 'answer-without', look: 'gone', message: 'chipWithout', count: without.length },
          ]}
        />
      </header>
      {differing.length > 0 && (
        <Section
          id="answer-differing"
          heading={text('headingDiffers')}
          count={differing.length.toLocaleString()}
        >
          <Passages answers={differing} against={against} onOpen={onOpenPassage} />
        </Section>
      )}
      {alike.length > 0 && (
        <Section id="answer-alike" heading={text('headingAlike')} count={alike.length.toLocaleString()}>
          <Passages answers={alike} against={against} onOpen={onOpenPassage} />
        </Section>
      )}
      {perhaps.length > 0 && (
        <Section id="answer-perhaps" heading={text('headingPerhaps')} count={perhaps.length.toLocaleString()}>
          <p className="note">{text('notePerhaps')}</p>
          <Passages answers={perhaps} against={against} onOpen={onOpenPassage} sure={false} />
        </Section>
      )}
      {without.length > 0 && (
        <Section id="answer-without" heading={text('headingWithout')} count={without.length.toLocaleString()}>
          <Without without={without} onOpen={onOpenPassage} />
        </Section>
      )}
    </>
  );
}
