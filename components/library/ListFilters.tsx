import { useId } from 'react';
import { NO_FILTER } from '../../lib/services/search-library';
import { Button } from '../common/Button';
import { Disclosure } from '../common/Disclosure';
import { useText } from '../text';
import type { LibraryActions, ListState } from './library-state';

/** The search box, and by outlet and day what else narrows the list down. */
export function ListFilters({
  filter,
  outlets,
  onFilter,
}: Pick<ListState, 'filter' | 'outlets'> & Pick<LibraryActions, 'onFilter'>) {
  const text = useText();
  const id = useId();
  const narrowed = filter.outlet !== '' || filter.from !== '' || filter.to !== '';
  return (
    <search>
      <p>
        <input
          type="search"
          value={filter.text}
          aria-label={text('searchLibrary')}
          placeholder={text('searchLibrary')}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
      </p>
      <Disclosure label={text('filters')}>
        <div className="fields">
          <div>
            <label htmlFor={`${id}-outlet`}>{text('filterOutlet')}</label>
            <select
              id={`${id}-outlet`}
              value={filter.outlet}
              onChange={(event) => onFilter({ ...filter, outlet: event.target.value })}
            >
              <option value="">{text('filterAllOutlets')}</option>
              {outlets.map((outlet) => (
                <option key={outlet}>{outlet}</option>
              ))}
            </select>
          </div>
          {(['from', 'to'] as const).map((bound) => (
            <div key={bound}>
              <label htmlFor={`${id}-${bound}`}>{text(bound === 'from' ? 'filterFrom' : 'filterTo')}</label>
              <input
                id={`${id}-${bound}`}
                type="date"
                value={filter[bound]}
                onChange={(event) => onFilter({ ...filter, [bound]: event.target.value })}
              />
            </div>
          ))}
        </div>
      </Disclosure>
      {narrowed && (
        <div className="steps">
          <Button look="quiet" onClick={() => onFilter({ ...NO_FILTER, text: filter.text })}>
            {text('filterReset')}
          </Button>
        </div>
      )}
    </search>
  );
}
