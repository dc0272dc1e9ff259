import { createRoot } from 'react-dom/client';
import '../../components/styles/popup.css';
import { LibraryGuard } from '../../components/library/LibraryGuard';
import { type Text, TextProvider } from '../../components/text';
import { messageText } from '../../lib/browser/message-text';
import { openLibrary } from '../../lib/browser/open-article';
import { LibraryDatabase } from '../../lib/library/database';
import { PopupApp } from './PopupApp';

const db = new LibraryDatabase();
createRoot(document.getElementById('root')!).render(
  <TextProvider value={messageText as Text}>
    <LibraryGuard db={db} onOpenLibrary={() => void openLibrary()}>
      <PopupApp db={db} />
    </LibraryGuard>
  </TextProvider>,
);
