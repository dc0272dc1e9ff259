import type { MouseEvent } from 'react';
import type { FirstStory } from '../../lib/services/first-stories';
import type { ArticleCard } from '../../lib/services/story-view';
import { OutletBadge } from '../common/OutletBadge';
import { webAddress } from '../common/PassageLink';
import { textOfCount, useText } from '../text';

/** Stories of the day that several outlets tell, each a link that opens an article with the panel beside it. */
export function FirstStories({
  stories,
  done,
  onOpenStory,
}: {
  stories: FirstStory[];
  done: boolean;
  onOpenStory: (article: ArticleCard) => void;
}) {
  const text = useText();
  if (stories.length === 0 && !done) return null;
  return (
    <>
      <h2>{text('firstStoriesHeading')}</h2>
      <p>{text(stories.length === 0 ? 'firstStoriesNone' : 'firstStoriesLead')}</p>
      <ul className="first-stories">
        {stories.map(({ articles }) => {
          const [lead] = articles;
          const address = lead && webAddress(lead);
          if (!lead || !address) return null;
          const open = (event: MouseEvent) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpenStory(lead);
          };
          return (
            <li key={lead.id}>
              <a className="headline own" href={address} target="_blank" rel="noreferrer" onClick={open}>
                <span dir="auto" lang={lead.language ?? undefined}>
                  {lead.title}
                </span>
              </a>
              <p className="note story-outlets">
                {articles.map((article) => (
                  <OutletBadge key={article.id} article={article} small named />
                ))}
                <span>
                  {textOfCount(text, 'outletsOne', 'outletsMany', articles.length)}
                  {': '}
                  {articles.map(({ outlet }) => outlet).join(', ')}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
