import { createRoot } from 'react-dom/client';
import '../../components/styles/welcome.css';
import { type Text, TextProvider } from '../../components/text';
import { messageText } from '../../lib/browser/message-text';
import { LibraryDatabase } from '../../lib/library/database';
import { WelcomeApp } from './WelcomeApp';

const db = new LibraryDatabase();
createRoot(document.getElementById('root')!).render(
  <TextProvider value={messageText as Text}>
    <WelcomeApp db={db} />
  </TextProvider>,
);
