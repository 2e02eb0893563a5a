import '@mantine/core/styles.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app/app.js';
import { takeApiKey } from './app/api-key.js';

// Compiled schemas need eval, which the page's content security policy forbids.
config({ jitless: true });

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element #root');
createRoot(root).render(<App apiKey={takeApiKey()} />);
