import { Button } from '../common/Button';
import { useText } from '../text';
import type { LibraryActions } from './library-state';

/** The place of feeds, which this version does not read: said plainly, with what to do instead. */
export function FeedsSection({ onSection }: Pick<LibraryActions, 'onSection'>) {
  const text = useText();
  return (
    <>
      <p>{text('feedsNotYet')}</p>
      <div className="steps">
        <Button onClick={() => onSection('add')}>{text('addArticles')}</Button>
      </div>
    </>
  );
}
