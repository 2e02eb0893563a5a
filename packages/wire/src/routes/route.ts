import { z } from 'zod';
import { id, pageSize } from '../schemas/values.js';

/**
 * Whose route it is: anybody's, a partner's, the operator's, whoever reads (partner, operator, the demo's visitor), a
 * member's (partner or operator), or a signed-in person's own account. Which role may, says `authorisation.ts`.
 */
export type Access = 'public' | 'partner' | 'operator' | 'reader' | 'member' | 'account';

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

/** A route about one thing. */
export const byId = z.object({ id });
/** A list that goes on after the last id of the page before. */
export const paged = z.object({ after: id.optional(), limit: pageSize });

export type Routes = Readonly<Record<string, Route>>;
