import { createRoot } from 'react-dom/client';
import { LibraryGuard } from '../../components/library/LibraryGuard';
import '../../components/styles/library.css';
import { type Text, TextProvider } from '../../components/text';
import { messageText } from '../../lib/browser/message-text';
import { LibraryDatabase } from '../../lib/library/database';
import { LibraryApp } from './LibraryApp';
import { repairActions } from './repair-actions';

const db = new LibraryDatabase();
createRoot(document.getElementById('root')!).render(
  <TextProvider value={messageText as Text}>
    <LibraryGuard db={db} {...repairActions(db)}>
      <LibraryApp db={db} />
    </LibraryGuard>
  </TextProvider>,
);
