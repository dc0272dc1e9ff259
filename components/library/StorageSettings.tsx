import { useId, useState } from 'react';
import { Button } from '../common/Button';
import { type MessageKey, type Text, textOfCount, useText } from '../text';
import type { LibraryActions, LibraryState, Limits } from './library-state';

/** The limits offered; 0 is none. */
const CHOICES: Record<keyof Limits, number[]> = {
  keepDays: [0, 30, 90, 180, 365, 730, 1825],
  keepMegabytes: [0, 100, 250, 500, 1000, 2000, 5000],
};
const LABEL: Record<keyof Limits, MessageKey> = { keepDays: 'keepAge', keepMegabytes: 'keepSize' };

/** Bytes left below which the reader is warned: about what ten thousand articles take. */
const LITTLE = 100_000_000;

const megabytes = (bytes: number) =>
  (bytes / 1_000_000).toLocaleString(undefined, { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 });

function nameOf(text: Text, which: keyof Limits, value: number): string {
  if (value === 0) return text('keepAll');
  return text(which === 'keepDays' ? 'keepDaysOf' : 'keepMegabytesOf', value.toLocaleString());
}

function Space({ space }: Pick<LibraryState, 'space'>) {
  const text = useText();
  if (!space) return null;
  const free = space.quota === null || space.used === null ? null : space.quota - space.used;
  return (
    <>
      <p>
        {text('spaceArticles', megabytes(space.articles))}{' '}
        {space.used !== null && text('spaceUsed', megabytes(space.used))}{' '}
        {free !== null && text('spaceFree', megabytes(free))}
      </p>
      {free !== null && free < LITTLE && (
        <p className="problem" role="alert">
          {text('spaceLow')}
        </p>
      )}
    </>
  );
}

/** How much room the library takes, how long articles are kept, and the care of its index. */
export function StorageSettings({
  space,
  limits,
  onLimits,
  onCountBeyond,
  onPersist,
  onCheckIndex,
}: Pick<LibraryState, 'space' | 'limits'> &
  Pick<LibraryActions, 'onLimits' | 'onCountBeyond' | 'onPersist' | 'onCheckIndex'>) {
  const text = useText();
  const id = useId();
  const [asked, setAsked] = useState<{ limits: Limits; articles: number } | null>(null);
  // A limit that removes something now is a question first.
  const choose = async (next: Limits) => {
    const articles = await onCountBeyond(next);
    if (articles > 0) return setAsked({ limits: next, articles });
    setAsked(null);
    onLimits(next);
  };
  const shown = asked?.limits ?? limits;
  return (
    <>
      <h2>{text('storageHeading')}</h2>
      <Space space={space} />
      {space?.persisted ? (
        <p className="note">{text('persisted')}</p>
      ) : (
        <>
          <p className="note">{text('notPersisted')}</p>
          <div className="steps">
            <Button onClick={onPersist}>{text('persist')}</Button>
          </div>
        </>
      )}
      <h2>{text('keepHeading')}</h2>
      <p>{text('keepIntroduction')}</p>
      <div className="fields">
        {(Object.keys(CHOICES) as (keyof Limits)[]).map((which) => (
          <div key={which}>
            <label htmlFor={`${id}-${which}`}>{text(LABEL[which])}</label>
            <select
              id={`${id}-${which}`}
              name={which}
              value={shown[which]}
              onChange={(event) => void choose({ ...shown, [which]: Number(event.target.value) })}
            >
              {[...new Set([...CHOICES[which], shown[which]])].map((value) => (
                <option key={value} value={value}>
                  {nameOf(text, which, value)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      {asked && (
        <div className="problem" role="alert">
          <p>{textOfCount(text, 'beyondOne', 'beyondMany', asked.articles)}</p>
          <div className="steps">
            <Button
              onClick={() => {
                onLimits(asked.limits);
                setAsked(null);
              }}
            >
              {text('removeBeyond')}
            </Button>
            <Button look="quiet" onClick={() => setAsked(null)}>
              {text('cancel')}
            </Button>
          </div>
        </div>
      )}
      <h2>{text('indexHeading')}</h2>
      <p>{text('indexIntroduction')}</p>
      <div className="steps">
        <Button onClick={onCheckIndex}>{text('checkIndex')}</Button>
      </div>
    </>
  );
}
