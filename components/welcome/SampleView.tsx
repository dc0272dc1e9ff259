import { Button } from '../common/Button';
import { ArticleText } from '../library/ArticleText';
import { StoryPanel } from '../panel/StoryPanel';
import { useText } from '../text';
import type { WelcomeActions, WelcomeState } from './welcome-state';

/** The sample story to try: an article, and beside it what the panel shows for it. */
export function SampleView({
  story,
  sentence,
  onOpenPassage,
  onBack,
}: Omit<Extract<WelcomeState, { kind: 'sample' }>, 'kind'> &
  Pick<WelcomeActions, 'onOpenPassage' | 'onBack'>) {
  const text = useText();
  return (
    <>
      <h1 tabIndex={-1}>{text('sampleHeading')}</h1>
      <p>{text('sampleLead')}</p>
      <ol className="points">
        <li>{text('samplePopup')}</li>
        <li>{text('samplePanel')}</li>
        <li>{text('sampleSelect')}</li>
      </ol>
      <div className="steps">
        <Button look="primary" onClick={onBack}>
          {text('chooseOutlets')}
        </Button>
      </div>
      {story && (
        <div className="sample">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing else the keyboard could reach */}
          <article className="sample-article" tabIndex={0}>
            <p className="note">{text('sampleArticleLabel', story.view.article.outlet)}</p>
            <h2 className="own">{story.view.article.title}</h2>
            <ArticleText
              language={story.view.article.language}
              sentences={story.sentences}
              paragraphStarts={story.paragraphStarts}
              marked={sentence}
            />
          </article>
          <section className="panel sample-panel" aria-label={text('samplePanelLabel')}>
            <StoryPanel
              view={story.view}
              onOpenPassage={onOpenPassage}
              onOpenArticle={(article) => onOpenPassage({ article, sentence: 0, text: '' })}
            />
          </section>
        </div>
      )}
    </>
  );
}
