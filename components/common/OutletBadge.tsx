import type { ArticleCard } from '../../lib/services/story-view';

/**
 * An outlet's two letters on its colour. The letters are decoration: the outlet's name is read out unless
 * `named` says that it stands beside.
 */
export function OutletBadge({
  article,
  small = false,
  named = false,
}: {
  article: Pick<ArticleCard, 'outlet' | 'badge' | 'hue'>;
  small?: boolean;
  named?: boolean;
}) {
  return (
    <span className={small ? 'badge small' : 'badge'} data-hue={article.hue} title={article.outlet}>
      <span aria-hidden="true">{article.badge}</span>
      {!named && <span className="visually-hidden">{article.outlet}</span>}
    </span>
  );
}
