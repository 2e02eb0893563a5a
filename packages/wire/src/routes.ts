import type { z } from 'zod';
import { contractsRoutes } from './routes/contracts.js';
import { documentsRoutes } from './routes/documents.js';
import { installationRoutes } from './routes/installation.js';
import { linksRoutes } from './routes/links.js';
import { mailboxRoutes } from './routes/mailbox.js';
import { partnersRoutes } from './routes/partners.js';
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
