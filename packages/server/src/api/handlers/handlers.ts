import { contractHandlers } from './contracts.js';
import { documentHandlers } from './documents.js';
import { installationHandlers } from './installation.js';
import { linkHandlers } from './links.js';
import { mailboxHandlers } from './mailbox.js';
import { partnerHandlers } from './partners.js';
import type { HandlerTable } from './handler.js';

/** What answers each route; the table of routes decides which there must be. Events are a stream of their own. */
export const handlers: HandlerTable = {
  ...installationHandlers,
  ...documentHandlers,
  ...mailboxHandlers,
  ...linkHandlers,
  ...partnerHandlers,
  ...contractHandlers,
};
