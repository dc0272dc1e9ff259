import type { ReactNode } from 'react';
import type { StoryView } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { dayRange } from '../common/moments';
import { Notice } from '../common/Notice';
import type { OpenPassage } from '../common/PassageLink';
import { textOfCount, useText } from '../text';
import { AlikeFact } from './AlikeFact';
import { ArticleHeader } from './ArticleHeader';
import { Coverage } from './Coverage';
import { FactCard } from './FactCard';
import { ListSection } from './ListSection';
import { PassageRow } from './PassageRow';
import type { PanelActions } from './panel-state';
import { QuotationCard } from './QuotationCard';
import { RejectedArticles } from './RejectedArticles';
import { Section } from './Section';
import { StoryChips, StorySummary } from './StorySummary';

const passageKey = (passage: { article: { id: string }; sentence: number }) =>
  `${passage.article.id}:${passage.sentence}`;

/** About four lines of the panel at its default width. */
const EXCERPT = 170;

/** The story as seen from the article in the tab: what differs first, then quotations, what agrees, what is only here or not here, and who reported. */
export function StoryPanel({
  view,
  growing = false,
  more = null,
  onOpenPassage,
  onOpenArticle,
  onReject,
  onRestore,
  onAddToStory,
}: {
  view: StoryView;
  growing?: boolean;
  /** The search for more reports, on a story few outlets tell. */
  more?: ReactNode;
  onOpenPassage: OpenPassage;
} & Pick<PanelActions, 'onOpenArticle'> &
  // Left out for a story nothing can be taken out of or put into, such as the sample.
  Partial<Pick<PanelActions, 'onReject' | 'onRestore' | 'onAddToStory'>>) {
  const text = useText();
  const against = view.article.publishedAt;
  const days = dayRange(view.coverage.map((stop) => stop.article.publishedAt));
  const articles = textOfCount(text, 'articlesOne', 'articlesMany', view.coverage.length);
  return (
    <>
      <header>
        <ArticleHeader article={view.article} />
        <StorySummary view={view} />
        <StoryChips view={view} />
      </header>
      {more}
      {growing && <Notice>{text('growing')}</Notice>}
      {view.article.completeness !== 'full' && <Notice>{text('partialText')}</Notice>}
      <ListSection
        id="differing"
        heading={text('headingDiffering')}
        items={view.differing}
        itemKey={(fact) => fact.id}
        className="cards"
      >
        {(fact) => <FactCard fact={fact} against={against} onOpen={onOpenPassage} />}
      </ListSection>
      <ListSection
        id="quotations"
        heading={text('headingQuotations')}
        items={view.quotations}
        itemKey={(quotation) => quotation.id}
        className="cards"
      >
        {(quotation) => <QuotationCard quotation={quotation} onOpen={onOpenPassage} />}
      </ListSection>
      <ListSection
        id="alike"
        heading={text('headingAlike')}
        items={view.alike}
        itemKey={(fact) => fact.id}
        className="items alike-facts"
      >
        {(fact) => <AlikeFact fact={fact} against={against} onOpen={onOpenPassage} />}
      </ListSection>
      <ListSection
        id="only"
        heading={text('headingOnly')}
        note={text('noteOnly')}
        items={view.only}
        itemKey={passageKey}
        className="rows only"
      >
        {(passage) => (
          <PassageRow passage={passage} against={against} onOpen={onOpenPassage} limit={EXCERPT} unnamed />
        )}
      </ListSection>
      <ListSection
        id="missing"
        heading={text('headingMissing')}
        note={text('noteMissing')}
        items={view.missing}
        itemKey={passageKey}
        className="rows gone"
      >
        {(passage) => (
          <PassageRow passage={passage} against={against} onOpen={onOpenPassage} limit={EXCERPT} />
        )}
      </ListSection>
      <Section
        id="coverage"
        heading={text('headingCoverage')}
        count={[articles, days].filter(Boolean).join(', ')}
      >
        <Coverage
          coverage={view.coverage}
          against={against}
          onOpenArticle={onOpenArticle}
          onReject={onReject}
        />
        {onRestore && <RejectedArticles rejected={view.rejected ?? []} onRestore={onRestore} />}
        {onAddToStory && (
          <Button look="quiet" onClick={onAddToStory}>
            {text('addToStory')}
          </Button>
        )}
        <p className="note">
          {text('noteIndependence')} {textOfCount(text, 'searchedOne', 'searchedMany', view.searched)}
        </p>
      </Section>
    </>
  );
}
