import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { takeApiKey } from './app/api-key.js';
import { App } from './app/app.js';
import { keptLanguage } from './app/language.js';
import { loadMessages } from './messages/load-messages.js';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element #root');
const language = keptLanguage();
const messages = await loadMessages(language);
createRoot(root).render(<App apiKey={takeApiKey()} first={{ language, messages }} />);
