import { billingBankHandlers } from './billing-bank.js';
import { billingMessageHandlers } from './billing-messages.js';
import { billingHandlers } from './billing.js';
import { contractHandlers } from './contracts.js';
import { documentHandlers } from './documents.js';
import { installationHandlers } from './installation.js';
import { keyHandlers } from './keys.js';
import { linkHandlers } from './links.js';
import { mailboxHandlers } from './mailbox.js';
import { meHandlers } from './me.js';
import { oversightHandlers } from './oversight.js';
import { partnerHandlers } from './partners.js';
import { peopleHandlers } from './people.js';
import { signInHandlers } from './sign-in.js';
import type { HandlerTable } from './handler.js';

/** What answers each route; the table of routes decides which there must be. Events are a stream of their own. */
export const handlers: HandlerTable = {
  ...installationHandlers,
  ...documentHandlers,
  ...mailboxHandlers,
  ...linkHandlers,
  ...partnerHandlers,
  ...signInHandlers,
  ...meHandlers,
  ...peopleHandlers,
  ...keyHandlers,
  ...oversightHandlers,
  ...contractHandlers,
  ...billingHandlers,
  ...billingMessageHandlers,
  ...billingBankHandlers,
};
