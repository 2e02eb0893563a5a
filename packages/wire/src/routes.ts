import { z } from 'zod';
import { evidence, receipt, registerEntry, registerPage, registerQuery, counts } from './schemas/document.js';
import { formatList, health, session } from './schemas/installation.js';
import { link, linkList, linkRequest } from './schemas/link.js';
import { acknowledgement, mailboxPage, mailboxQuery } from './schemas/mailbox.js';
import { contractFormat, newApiKey, newPartner, partner, partnerPage } from './schemas/partner.js';
import { id, pageSize } from './schemas/values.js';

/** Who may call: anybody, a partner, the operator, or whoever reads (partner, operator, the demo's visitor). */
export type Access = 'public' | 'partner' | 'operator' | 'reader';

/** What a body or an answer is: JSON of a schema, the bytes of a document, or a stream of events. */
type Payload = z.ZodType | 'bytes' | 'events';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Payload;
  readonly status: number;
  readonly answer: Payload;
}

const byId = z.object({ id });
const paged = z.object({ after: id.optional(), limit: pageSize });

/** The whole HTTP API. The server's handlers, the OpenAPI description and the client all follow from this table. */
export const routes = {
  health: {
    method: 'GET',
    path: '/v1/health',
    access: 'public',
    summary: 'Whether the server serves',
    status: 200,
    answer: health,
  },
  session: { method: 'GET', path: '/v1/session', access: 'reader', summary: 'Who asks', status: 200, answer: session },
  formats: {
    method: 'GET',
    path: '/v1/formats',
    access: 'public',
    summary: 'The formats the exchange speaks',
    status: 200,
    answer: formatList,
  },

  submitDocument: {
    method: 'POST',
    path: '/v1/documents',
    access: 'partner',
    summary: 'Hand in a document, as its bytes',
    headers: {
      'Idempotency-Key':
        'Your own name for this submission; sent again with the same bytes it returns the first receipt.',
      'Content-Disposition': 'May give the file name: `attachment; filename="invoice.xml"`.',
      Prefer: '`wait=10` answers when the document is delivered, waits or is refused, at the latest after 10 seconds.',
    },
    body: 'bytes',
    status: 202,
    answer: receipt,
  },
  listDocuments: {
    method: 'GET',
    path: '/v1/documents',
    access: 'reader',
    summary: 'The transfer register, newest first',
    query: registerQuery,
    status: 200,
    answer: registerPage,
  },
  countDocuments: {
    method: 'GET',
    path: '/v1/documents/counts',
    access: 'reader',
    summary: 'How many documents are in each state',
    status: 200,
    answer: counts,
  },
  document: {
    method: 'GET',
    path: '/v1/documents/:id',
    access: 'reader',
    summary: 'A document with its whole evidence',
    params: byId,
    status: 200,
    answer: evidence,
  },
  original: {
    method: 'GET',
    path: '/v1/documents/:id/original',
    access: 'reader',
    summary: 'The bytes as they were sent',
    params: byId,
    status: 200,
    answer: 'bytes',
  },
  converted: {
    method: 'GET',
    path: '/v1/documents/:id/converted',
    access: 'reader',
    summary: 'The bytes as the receiver gets them',
    params: byId,
    status: 200,
    answer: 'bytes',
  },
  retryDocument: {
    method: 'POST',
    path: '/v1/documents/:id/retry',
    access: 'operator',
    summary: 'Try a dead document again',
    params: byId,
    status: 200,
    answer: registerEntry,
  },

  mailbox: {
    method: 'GET',
    path: '/v1/mailbox',
    access: 'partner',
    summary: 'What has come for you, oldest first',
    query: mailboxQuery,
    status: 200,
    answer: mailboxPage,
  },
  fetchDocument: {
    method: 'GET',
    path: '/v1/mailbox/:id',
    access: 'partner',
    summary: 'Fetch a document; fetching again gives the same bytes',
    params: byId,
    status: 200,
    answer: 'bytes',
  },
  acknowledgeDocument: {
    method: 'POST',
    path: '/v1/mailbox/:id/acknowledge',
    access: 'partner',
    summary: 'Say that you keep a fetched document',
    params: byId,
    status: 200,
    answer: acknowledgement,
  },

  listLinks: {
    method: 'GET',
    path: '/v1/links',
    access: 'partner',
    summary: 'Your trading partners and link requests',
    status: 200,
    answer: linkList,
  },
  requestLink: {
    method: 'POST',
    path: '/v1/links',
    access: 'partner',
    summary: 'Ask a partner to trade with you',
    body: linkRequest,
    status: 201,
    answer: link,
  },
  acceptLink: {
    method: 'POST',
    path: '/v1/links/:id/accept',
    access: 'partner',
    summary: 'Accept a link request',
    params: byId,
    status: 200,
    answer: link,
  },
  refuseLink: {
    method: 'POST',
    path: '/v1/links/:id/refuse',
    access: 'partner',
    summary: 'Refuse a link request',
    params: byId,
    status: 200,
    answer: link,
  },
  endLink: {
    method: 'POST',
    path: '/v1/links/:id/end',
    access: 'partner',
    summary: 'End a link, or take back a request',
    params: byId,
    status: 200,
    answer: link,
  },

  listPartners: {
    method: 'GET',
    path: '/v1/partners',
    access: 'reader',
    summary: 'All partners; for a partner: itself and its trading partners',
    query: paged,
    status: 200,
    answer: partnerPage,
  },
  partner: {
    method: 'GET',
    path: '/v1/partners/:id',
    access: 'reader',
    summary: 'One partner',
    params: byId,
    status: 200,
    answer: partner,
  },
  registerPartner: {
    method: 'POST',
    path: '/v1/partners',
    access: 'operator',
    summary: 'Register a partner',
    body: newPartner,
    status: 201,
    answer: partner,
  },
  suspendPartner: {
    method: 'POST',
    path: '/v1/partners/:id/suspend',
    access: 'operator',
    summary: 'Suspend a partner’s service',
    params: byId,
    status: 200,
    answer: partner,
  },
  resumePartner: {
    method: 'POST',
    path: '/v1/partners/:id/resume',
    access: 'operator',
    summary: 'Resume a partner’s service',
    params: byId,
    status: 200,
    answer: partner,
  },
  changeContractFormat: {
    method: 'PUT',
    path: '/v1/partners/:id/contract-format',
    access: 'operator',
    summary: 'Change the format a partner receives',
    params: byId,
    body: contractFormat,
    status: 200,
    answer: partner,
  },
  grantActing: {
    method: 'PUT',
    path: '/v1/partners/:id/acts-for/:other',
    access: 'operator',
    summary: 'Record that a partner sends in another’s name',
    params: z.object({ id, other: id }),
    status: 200,
    answer: partner,
  },
  createApiKey: {
    method: 'POST',
    path: '/v1/partners/:id/keys',
    access: 'operator',
    summary: 'Make an API key; it is shown this once',
    params: byId,
    status: 201,
    answer: newApiKey,
  },

  events: {
    method: 'GET',
    path: '/v1/events',
    access: 'reader',
    summary: 'Server-sent events: something in your register changed',
    status: 200,
    answer: 'events',
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
/** What an answer's schema gives once it is parsed. */
export type AnswerOf<Name extends RouteName> = (typeof routes)[Name]['answer'] extends infer A extends z.ZodType
  ? z.output<A>
  : never;
type Part<Name extends RouteName, Key extends string> =
  (typeof routes)[Name] extends Record<Key, infer P extends z.ZodType> ? P : never;
export type ParamsOf<Name extends RouteName> = [Part<Name, 'params'>] extends [never]
  ? undefined
  : z.output<Part<Name, 'params'>>;
export type QueryOf<Name extends RouteName> = [Part<Name, 'query'>] extends [never]
  ? undefined
  : z.output<Part<Name, 'query'>>;
export type BodyOf<Name extends RouteName> = [Part<Name, 'body'>] extends [never]
  ? undefined
  : z.output<Part<Name, 'body'>>;
export type BodyInputOf<Name extends RouteName> = [Part<Name, 'body'>] extends [never]
  ? undefined
  : z.input<Part<Name, 'body'>>;
