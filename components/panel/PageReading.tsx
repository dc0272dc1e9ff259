import type { PageHow } from '../../lib/services/page-how';
import { COMPLETENESS_LABEL } from '../common/completeness-label';
import { Disclosure } from '../common/Disclosure';
import { FoldedList } from '../common/FoldedList';
import { type MessageKey, useText } from '../text';
import { COMPLETENESS_WORDS, REASON_WORDS, REMOVAL_WORDS, SOURCE_WORDS } from './reading-words';

/** How the page was read: why it counts as an article or not, where its facts come from, and what was left out and why. */
export function PageReading({ how }: { how: PageHow }) {
  const text = useText();
  const words = (table: Record<string, MessageKey>, key: string) => (table[key] ? text(table[key]) : key);
  const reason = (key: string) => words(REASON_WORDS, key.replace(/^not-/, ''));
  const against = how.reasons.filter((key) => key.startsWith('not-'));
  const speaking = how.reasons.filter((key) => !key.startsWith('not-') && !key.startsWith('in-frame:'));
  const list = (keys: string[]) => [...new Set(keys.map(reason))].join(', ');
  const source = (key: string | null) => (key ? words(SOURCE_WORDS, key) : text('howNotFound'));
  const rows: [MessageKey, string][] = [
    ['howFor', list(speaking)],
    ['howAgainst', list(against)],
  ];
  if (how.isArticle && how.sources) {
    rows.push(
      ['howTitle', source(how.sources.title)],
      ['howDate', source(how.sources.publishedAt)],
      ['howAuthors', source(how.sources.byline)],
      ['howSection', how.section ?? ''],
    );
    if (how.completeness)
      rows.push([
        'howCompleteness',
        `${text(COMPLETENESS_LABEL[how.completeness])}: ${words(COMPLETENESS_WORDS, how.sources.completeness)}`,
      ]);
  }
  const groups = new Map<string, string[]>();
  for (const { text: left, reason: key } of how.removed) groups.set(key, [...(groups.get(key) ?? []), left]);
  return (
    <section className="page-reading">
      <Disclosure label={text('howRead')}>
        <p>{text(how.isArticle ? 'howIsArticle' : 'howIsNone')}</p>
        <dl className="why">
          {rows
            .filter(([, value]) => value !== '')
            .map(([name, value]) => (
              <div key={name}>
                <dt>{text(name)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        <h2>{text('leftOut')}</h2>
        {groups.size === 0 && <p className="note">{text('leftOutNothing')}</p>}
        {[...groups].map(([key, pieces]) => (
          <div key={key} className="left-out">
            <h3>{words(REMOVAL_WORDS, key)}</h3>
            <FoldedList
              items={pieces.map((piece, i) => ({ piece, i }))}
              itemKey={({ i }) => String(i)}
              className="items"
            >
              {({ piece }) => (
                <span className="own" dir="auto">
                  {piece}
                </span>
              )}
            </FoldedList>
          </div>
        ))}
      </Disclosure>
    </section>
  );
}
