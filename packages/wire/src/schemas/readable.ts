import { z } from 'zod';
import { day } from './values.js';

/** Decimal text, as the document has it. */
const decimal = z.string();

const readableParty = z.object({
  name: z.string().nullable(),
  registration: z.string().nullable(),
  vatNumber: z.string().nullable(),
  /** Lines of the address as they are written on an envelope. */
  address: z.array(z.string()),
  contact: z.array(z.string()),
});

const readableLine = z.object({
  id: z.string().nullable(),
  name: z.string().nullable(),
  description: z.string().nullable(),
  quantity: decimal.nullable(),
  unit: z.string().nullable(),
  price: decimal.nullable(),
  vatRate: decimal.nullable(),
  net: decimal.nullable(),
});

/** How many lines of a document are shown at most; the rest is in its original. */
export const maxReadableLines = 500;

/** An invoice or credit note as a person reads it, whatever format it came in; null where the document says nothing. */
export const readableDocument = z
  .object({
    number: z.string().nullable(),
    typeCode: z.string().nullable(),
    issuedOn: day.nullable(),
    dueOn: day.nullable(),
    period: z.object({ from: day.nullable(), until: day.nullable() }).nullable(),
    currency: z.string().nullable(),
    seller: readableParty,
    buyer: readableParty,
    references: z.array(z.object({ term: z.string(), value: z.string() })),
    lines: z.array(readableLine),
    /** All lines of the document; more than are listed where it is long. */
    lineCount: z.number().int(),
    adjustments: z.array(z.object({ kind: z.enum(['allowance', 'charge']), reason: z.string(), amount: decimal })),
    vat: z.array(
      z.object({
        category: z.string().nullable(),
        rate: decimal.nullable(),
        base: decimal.nullable(),
        amount: decimal.nullable(),
      }),
    ),
    totals: z.object({
      net: decimal.nullable(),
      vat: decimal.nullable(),
      gross: decimal.nullable(),
      paid: decimal.nullable(),
      due: decimal.nullable(),
    }),
    accounts: z.array(z.object({ account: z.string(), name: z.string().nullable() })),
    remittance: z.string().nullable(),
    paymentTerms: z.string().nullable(),
    notes: z.array(z.string()),
  })
  .meta({ id: 'ReadableDocument' });
export type ReadableDocument = z.infer<typeof readableDocument>;

export const readableQuery = z.object({
  /** Which of the document's contents is read. */
  kind: z.enum(['original', 'converted']).default('original'),
});
