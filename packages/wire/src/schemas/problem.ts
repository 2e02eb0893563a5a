import { z } from 'zod';
import { clauseRef, day, id, messageValues } from './values.js';

/** Something the asker can do instead. */
export const remedy = z.object({ code: z.string(), values: messageValues, message: z.string() });
export type Remedy = z.infer<typeof remedy>;

export const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'information']),
  path: z.string(),
  line: z.number().int().optional(),
  message: z.string(),
});
export type Finding = z.infer<typeof finding>;

/** A refusal as it is shown: the code and the clause for software, the message in the asker's language for people. */
export const refusal = z.object({
  code: z.string(),
  clause: clauseRef,
  values: messageValues,
  message: z.string(),
  instead: z.array(remedy),
  notBefore: day.optional(),
  notAfter: day.optional(),
});
export type Refusal = z.infer<typeof refusal>;

/** RFC 9457 problem details. `code` decides; `type` is a URN made of it. */
export const problem = refusal
  .extend({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    /** The document that was refused, where there is one: its bytes are kept and its evidence can be read. */
    document: id.optional(),
    findings: z.array(finding).optional(),
  })
  .omit({ message: true })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
