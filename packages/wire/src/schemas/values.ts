import { z } from 'zod';

/** A UUID version 7. */
export const id = z.uuidv7().meta({ description: 'UUID version 7; ids sort by time.' });

/** RFC 3339, UTC, milliseconds. */
export const instant = z.iso.datetime({ precision: 3 });

/** A local calendar day. */
export const day = z.iso.date();

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const messageValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** A clause of the contract's terms, or of the house: `telema:2.8.4`. */
export const clauseRef = z.string().meta({ description: 'The clause, `terms:path`, for example `telema:2.8.4`.' });

/** How many items one page of a list holds at most. */
export const maxPageSize = 200;

export const pageSize = z.coerce.number().int().min(1).max(maxPageSize).default(50);
