import type { z } from 'zod';
import { billingRoutes } from './routes/billing.js';
import { contractsRoutes } from './routes/contracts.js';
import { documentsRoutes } from './routes/documents.js';
import { installationRoutes } from './routes/installation.js';
import { linksRoutes } from './routes/links.js';
import { keyRoutes } from './routes/keys.js';
import { mailboxRoutes } from './routes/mailbox.js';
import { meRoutes } from './routes/me.js';
import { oversightRoutes } from './routes/oversight.js';
import { partnersRoutes } from './routes/partners.js';
import { peopleRoutes } from './routes/people.js';
import { signInRoutes } from './routes/sign-in.js';
import type { Routes } from './routes/route.js';

export type { Access, Route } from './routes/route.js';

/** The whole HTTP API. The server's handlers, the OpenAPI description and the client all follow from this table. */
export const routes = {
  ...installationRoutes,
  ...documentsRoutes,
  ...mailboxRoutes,
  ...linksRoutes,
  ...partnersRoutes,
  ...contractsRoutes,
  ...signInRoutes,
  ...meRoutes,
  ...peopleRoutes,
  ...keyRoutes,
  ...oversightRoutes,
  ...billingRoutes,
} as const satisfies Routes;

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
