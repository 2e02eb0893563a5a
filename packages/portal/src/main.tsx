import '@mantine/core/styles.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { takeApiKey } from './app/api-key.js';

// Compiled schemas need eval, which the page's content security policy forbids. It is looked for when a schema is made,
// so the application, which has some, is loaded after this.
config({ jitless: true });
const { App } = await import('./app/app.js');

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element #root');
createRoot(root).render(<App apiKey={takeApiKey()} />);
