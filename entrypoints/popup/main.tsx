import { createRoot } from 'react-dom/client';
import '../../components/styles/popup.css';
import { type Text, TextProvider } from '../../components/text';
import { messageText } from '../../lib/browser/message-text';
import { LibraryDatabase } from '../../lib/library/database';
import { PopupApp } from './PopupApp';

const db = new LibraryDatabase();
createRoot(document.getElementById('root')!).render(
  <TextProvider value={messageText as Text}>
    <PopupApp db={db} />
  </TextProvider>,
);
