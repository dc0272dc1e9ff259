import { useEffect, useId, useRef } from 'react';
import type { Pack, StarterOutlet } from '../../lib/services/starter-packs';
import { Disclosure } from '../common/Disclosure';
import { type MessageKey, textOfCount, useText } from '../text';
import type { Choice } from './welcome-state';

/** What each pack is called. */
export const PACK_NAME: Record<Pack, MessageKey> = {
  world: 'packWorld',
  us: 'packUs',
  uk: 'packUk',
  europe: 'packEurope',
  business: 'packBusiness',
  science: 'packScience',
};

/** Outlets named before the reader unfolds the rest. */
const NAMED = 4;

/** The outlets that tell a pack from the others: those in the fewest packs. */
function tellingOutlets(outlets: StarterOutlet[]): string[] {
  const packs = ({ feeds }: StarterOutlet) => new Set(feeds.flatMap((feed) => feed.packs)).size;
  const order = [...outlets].sort((a, b) => packs(a) - packs(b));
  return order.slice(0, NAMED).map(({ outlet }) => outlet);
}

function withToggled<T>(set: ReadonlySet<T>, item: T, on: boolean): Set<T> {
  const next = new Set(set);
  if (on) next.add(item);
  else next.delete(item);
  return next;
}

/** One pack: a box for all of it, and its outlets to unfold, each with a box of its own. */
export function PackChoice({
  pack,
  outlets,
  choice,
  held,
  onChoose,
}: {
  pack: Pack;
  outlets: StarterOutlet[];
  choice: Choice;
  /** Addresses of the feeds that are there already. */
  held: ReadonlySet<string>;
  onChoose: (choice: Choice) => void;
}) {
  const text = useText();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const on = choice.packs.has(pack);
  const wanted = outlets.filter(({ outlet }) => !choice.leftOut.has(outlet));
  const some = on && wanted.length > 0 && wanted.length < outlets.length;
  // Half a pack: a state that boxes have, but no attribute for.
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  const togglePack = (checked: boolean) => {
    const leftOut = new Set(choice.leftOut);
    // Choosing a pack anew chooses all of it.
    if (checked) for (const { outlet } of outlets) leftOut.delete(outlet);
    onChoose({ packs: withToggled(choice.packs, pack, checked), leftOut });
  };
  const toggleOutlet = (outlet: string, checked: boolean) => {
    if (on) return onChoose({ ...choice, leftOut: withToggled(choice.leftOut, outlet, !checked) });
    // An outlet of a pack that is not chosen: the pack is, with this outlet alone.
    const others = outlets.map((other) => other.outlet).filter((name) => name !== outlet);
    const leftOut = new Set([...choice.leftOut, ...others]);
    leftOut.delete(outlet);
    onChoose({ packs: withToggled(choice.packs, pack, true), leftOut });
  };
  return (
    <div className={on ? 'pack chosen' : 'pack'}>
      <div className="pack-head">
        <input
          ref={box}
          type="checkbox"
          id={id}
          checked={on && wanted.length > 0}
          aria-describedby={`${id}-names`}
          onChange={(event) => togglePack(event.target.checked)}
        />
        <label htmlFor={id}>{text(PACK_NAME[pack])}</label>
        <span className="count">
          {on && some
            ? text('outletsOf', wanted.length.toLocaleString(), outlets.length.toLocaleString())
            : textOfCount(text, 'outletsOne', 'outletsMany', outlets.length)}
        </span>
      </div>
      <p className="note" id={`${id}-names`}>
        {text('outletsAmong', tellingOutlets(outlets).join(', '))}
      </p>
      <Disclosure
        label={
          <>
            {text('chooseAmong')}
            <span className="visually-hidden">: {text(PACK_NAME[pack])}</span>
          </>
        }
      >
        <ul className="outlet-boxes">
          {outlets.map(({ outlet, country, feeds }) => (
            <li key={outlet}>
              <label>
                <input
                  type="checkbox"
                  checked={on && !choice.leftOut.has(outlet)}
                  onChange={(event) => toggleOutlet(outlet, event.target.checked)}
                />
                <span>
                  <bdi>{outlet}</bdi> <small>{country === 'XX' ? '' : country}</small>{' '}
                  {feeds.some(({ address, packs }) => packs.includes(pack) && held.has(address)) && (
                    <span className="tag same">{text('outletAdded')}</span>
                  )}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
