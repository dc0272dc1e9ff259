import type { ArticleRecord } from '../../lib/library/article-record';
import type { VersionRecord } from '../../lib/library/version-record';
import { type SentenceChange, versionChanges } from '../../lib/services/version-changes';
import { Disclosure } from '../common/Disclosure';
import { MarkedText } from '../common/MarkedText';
import { longMoment } from '../common/moments';
import { textOfCount, useText } from '../text';

function Change({ change: { before, after }, lang }: { change: SentenceChange; lang: string | null }) {
  const text = useText();
  return (
    <li className="change">
      {before && (
        <p className="change-before">
          <span className="note">{text(after ? 'versionBefore' : 'versionRemoved')}</span>{' '}
          <MarkedText {...before} lang={lang} />
        </p>
      )}
      {after && (
        <p className="change-after">
          <span className="note">{text(before ? 'versionAfter' : 'versionAdded')}</span>{' '}
          <MarkedText {...after} lang={lang} />
        </p>
      )}
    </li>
  );
}

/** What the outlet changed in an article while the library held it, the last change first; nothing when it did not. */
export function ArticleVersions({
  article,
  versions,
}: {
  article: ArticleRecord;
  /** The former versions, the last replaced first. */
  versions: VersionRecord[];
}) {
  const text = useText();
  if (versions.length === 0) return null;
  return (
    <section className="versions">
      <h2>{text('versionsHeading')}</h2>
      {versions.map(({ hash, record, replacedAt }, i) => {
        const next = i === 0 ? article : versions[i - 1]!.record;
        const changes = versionChanges([record.title, ...record.sentences], [next.title, ...next.sentences]);
        const when = longMoment(new Date(replacedAt).toISOString()) ?? '';
        return (
          <Disclosure
            key={hash}
            label={`${text('versionReplaced', when)} ${textOfCount(text, 'changesOne', 'changesMany', changes.length)}`}
          >
            <ul>
              {changes.map((change, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of changes
                <Change key={at} change={change} lang={article.language} />
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </section>
  );
}
