import { type FormEvent, useId, useState } from 'react';
import { Button } from '../common/Button';
import { Disclosure } from '../common/Disclosure';
import { textOfCount, useText } from '../text';
import type { AddingState, FeedsActions, OfferedFeed } from './feeds-state';

/** Sites named in full before they are folded. */
const HOSTS_SHOWN = 6;

/** The sites the browser will ask for. */
function OfferedHosts({ hosts }: { hosts: string[] }) {
  const text = useText();
  if (hosts.length === 0) return null;
  if (hosts.length <= HOSTS_SHOWN) return <p className="note">{text('offerHosts', hosts.join(', '))}</p>;
  return (
    <Disclosure label={text('offerHostsMany', hosts.length.toLocaleString())}>
      <ul className="host-list">
        {hosts.map((host) => (
          <li key={host}>{host}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Feeds found at an address, to choose from: the first is chosen, since pages name their main feed first. */
function Offer({
  feeds,
  hosts,
  all,
  onSubscribe,
  onCancelAdding,
}: { feeds: OfferedFeed[]; hosts: string[]; all: boolean } & Pick<
  FeedsActions,
  'onSubscribe' | 'onCancelAdding'
>) {
  const text = useText();
  const [chosen, setChosen] = useState(
    () => new Set((all ? feeds : feeds.slice(0, 1)).map(({ address }) => address)),
  );
  const toggle = (address: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(address);
    else next.delete(address);
    setChosen(next);
  };
  const wanted = feeds.filter(({ address }) => chosen.has(address));
  return (
    <fieldset className="offer">
      <legend>{textOfCount(text, 'offeredOne', 'offeredMany', feeds.length)}</legend>
      <ul className="outlet-boxes">
        {feeds.map(({ address, title, kind }) => (
          <li key={address}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(address)}
                onChange={(event) => toggle(address, event.target.checked)}
              />
              <span>
                <bdi>{title || text(kind === 'sitemap' ? 'newsSitemap' : 'feedUntitled')}</bdi>{' '}
                <small>{address}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <OfferedHosts hosts={hosts} />
      <div className="steps">
        <Button look="primary" disabled={wanted.length === 0} onClick={() => onSubscribe(wanted)}>
          {text('subscribe')}
        </Button>
        <Button look="quiet" onClick={onCancelAdding}>
          {text('cancel')}
        </Button>
      </div>
    </fieldset>
  );
}

/** A field for the address of a feed or a page, and what was found there. */
export function FeedsAdd({
  adding,
  onLook,
  onSubscribe,
  onCancelAdding,
}: { adding: AddingState } & Pick<FeedsActions, 'onLook' | 'onSubscribe' | 'onCancelAdding'>) {
  const text = useText();
  const id = useId();
  const [address, setAddress] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim()) onLook(address.trim());
  };
  return (
    <>
      <form className="add-feed" onSubmit={submit}>
        <label htmlFor={id}>{text('feedAddress')}</label>
        <div className="field-and-button">
          <input
            id={id}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={address}
            placeholder="https://"
            onChange={(event) => setAddress(event.target.value)}
          />
          <button type="submit" className="button" disabled={adding.kind === 'looking'}>
            {text('addFeed')}
          </button>
        </div>
      </form>
      <p role="status">
        {adding.kind === 'looking' && text('lookingForFeeds', adding.address)}
        {adding.kind === 'added' &&
          [
            textOfCount(text, 'feedsAddedOne', 'feedsAddedMany', adding.added),
            adding.already > 0 && textOfCount(text, 'feedsAlreadyOne', 'feedsAlreadyMany', adding.already),
          ]
            .filter(Boolean)
            .join(' ')}
      </p>
      {adding.kind === 'added' && adding.refused.length > 0 && (
        <ul className="problems">
          {adding.refused.map(({ address: refused, why }) => (
            <li key={refused}>{why}</li>
          ))}
        </ul>
      )}
      {adding.kind === 'failed' && (
        <p className="problem" role="alert">
          {adding.error}
        </p>
      )}
      {adding.kind === 'found' && (
        <Offer
          key={adding.feeds[0]?.address}
          feeds={adding.feeds}
          hosts={adding.hosts}
          all={adding.all}
          onSubscribe={onSubscribe}
          onCancelAdding={onCancelAdding}
        />
      )}
    </>
  );
}
