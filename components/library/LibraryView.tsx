import type { ReactNode } from 'react';
import { type MessageKey, useText } from '../text';
import { AddSection } from './AddSection';
import { ArticlesSection } from './ArticlesSection';
import { BackupSection } from './BackupSection';
import { JobList } from './JobList';
import {
  LIBRARY_SECTIONS,
  type LibraryActions,
  type LibrarySection,
  type LibraryState,
} from './library-state';
import { PrivacySection } from './PrivacySection';
import { SettingsSection } from './SettingsSection';
import { SitesSection } from './SitesSection';

/** What each section is called, in the navigation and as its heading. */
const NAME: Record<LibrarySection, MessageKey> = {
  articles: 'sectionArticles',
  add: 'sectionAdd',
  feeds: 'sectionFeeds',
  sites: 'sectionSites',
  settings: 'sectionSettings',
  backup: 'sectionBackup',
  privacy: 'sectionPrivacy',
};

function Navigation({
  section,
  total,
  onSection,
}: Pick<LibraryState, 'section' | 'total'> & Pick<LibraryActions, 'onSection'>) {
  const text = useText();
  return (
    <nav className="library-nav" aria-label={text('librarySections')}>
      <p className="brand">{text('extensionName')}</p>
      <ul>
        {LIBRARY_SECTIONS.map((name) => (
          <li key={name}>
            <a
              href={`#${name}`}
              aria-current={name === section ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onSection(name);
              }}
            >
              {text(NAME[name])}
              {name === 'articles' && <span className="count">{total.toLocaleString()}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * The library page: its navigation and the section that is open.
 * @param feeds the section of feeds. @param filling the sites whose articles join the library, in the section of sites.
 */
export function LibraryView({
  state,
  actions,
  feeds,
  filling,
}: {
  state: LibraryState;
  actions: LibraryActions;
  feeds?: ReactNode;
  filling?: ReactNode;
}) {
  const text = useText();
  const { section } = state;
  const content: Record<LibrarySection, () => ReactNode> = {
    articles: () => <ArticlesSection {...state.list} total={state.total} {...actions} />,
    add: () => <AddSection filesProblem={state.filesProblem} {...actions} />,
    feeds: () => feeds,
    sites: () => <SitesSection sites={state.sites} filling={filling} {...actions} />,
    settings: () => <SettingsSection {...state} {...actions} />,
    backup: () => <BackupSection backup={state.backup} {...actions} />,
    privacy: () => <PrivacySection />,
  };
  return (
    <div className="library">
      <Navigation section={section} total={state.total} onSection={actions.onSection} />
      <main>
        <h1>{text(NAME[section])}</h1>
        <JobList jobs={state.jobs} {...actions} />
        {content[section]()}
      </main>
    </div>
  );
}
