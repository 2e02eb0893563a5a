import { z } from 'zod';
import { clauseRef, day, id, instant, pageSize } from './values.js';

/** An amount in EUR as decimal text with two decimals, `"121.00"`. */
export const amount = z
  .string()
  .regex(/^-?\d{1,15}\.\d{2}$/)
  .meta({ description: 'EUR, decimal text with two decimals.' });

const side = z.enum(['operator', 'client']);
const stage = z.enum(['unsigned', 'signed', 'inForce', 'ended']);
const parameterValue = z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(500)).max(100)]);
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A value that a contract sets in place of its terms' own (Telema 2.2.2). */
export const deviation = z.object({ clause: clauseRef, parameter: z.string().max(100), value: parameterValue });

/** Something done to a contract: the act's name and its arguments, as scenario files write them. */
export const contractActBody = z
  .looseObject({ do: name })
  .meta({ id: 'ContractAct', description: 'The act’s name and its arguments; see the list of acts of the contract.' });
export type ContractActBody = z.infer<typeof contractActBody>;

/** The most acts that one request brings. */
export const maxActs = 2000;

/** An act with its day; `at` is the wall clock of the contract, noon where it is left out. */
export const datedAct = z
  .looseObject({ on: day, at: timeOfDay.optional(), do: name })
  .meta({ id: 'DatedContractAct', description: 'An act with its day, as in a scenario file.' });
export type DatedContractAct = z.infer<typeof datedAct>;

/** What the operator enters to open a contract. */
export const newContract = z
  .object({
    terms: z.string().min(1).max(50),
    client: id,
    /** The contract's number; the next free one of its terms and year where it is left out. */
    number: z.string().min(1).max(60).optional(),
    /** Left out: it is an application, and signed by acts. */
    signedOn: day.optional(),
    inForceOn: day.optional(),
    lastDay: day.optional(),
    country: z.enum(['LV', 'EE', 'LT']).default('LV'),
    vatRatePercent: z
      .string()
      .regex(/^\d{1,2}(\.\d{1,4})?$/)
      .default('21'),
    parameters: z.record(z.string().max(60), parameterValue).default({}),
    deviations: z.array(deviation).max(200).default([]),
    policy: z.record(z.string().max(60), z.string().max(20)).default({}),
    /** What has happened under it already, in order of time: a contract that runs is taken over with its history. */
    history: z.array(datedAct).max(maxActs).default([]),
  })
  .meta({ id: 'NewContract' });
export type NewContract = z.infer<typeof newContract>;

const suspension = z.object({
  kind: z.enum(['imposed', 'voluntary']),
  firstDay: day,
  lastDay: day.nullable(),
  clause: clauseRef,
});

export const contractSummary = z
  .object({
    id,
    number: z.string(),
    client: z.object({ id, name: z.string().nullable() }),
    terms: z.object({ id: z.string(), title: z.string(), inForceFrom: day }),
    stage,
    /** Planned while it is not signed. */
    signedOn: day,
    inForceOn: day,
    /** The day on which it ends or ended, where one is set. */
    endsOn: day.nullable(),
    suspended: z.enum(['imposed', 'voluntary']).nullable(),
    /** Principal that is open on all invoices. */
    owed: amount,
    /** The due day of the oldest open invoice. */
    oldestDueOn: day.nullable(),
    /** When something next happens by itself; null: never. */
    nextMomentAt: instant.nullable(),
    /** How many facts its journal has. */
    facts: z.number().int(),
    openedAt: instant,
  })
  .meta({ id: 'ContractSummary' });
export type ContractSummary = z.infer<typeof contractSummary>;

export const contractQuery = z.object({
  after: id.optional(),
  limit: pageSize,
  client: id.optional(),
  terms: z.string().max(50).optional(),
  stage: stage.optional(),
  suspended: z.enum(['true', 'false']).optional(),
  /** With open invoices that are past their due day. */
  overdue: z.enum(['true', 'false']).optional(),
  /** Part of the number or of the client's name. */
  search: z.string().max(100).optional(),
});

export const contractPage = z
  .object({ items: z.array(contractSummary), next: id.nullable() })
  .meta({ id: 'ContractPage' });
export type ContractPage = z.infer<typeof contractPage>;

export const contract = contractSummary
  .extend({
    /** Up to this moment everything due has been played, for this answer. */
    asOf: instant,
    agreement: z.object({
      signedOn: day,
      inForceOn: day,
      lastDay: day.nullable(),
      country: z.enum(['LV', 'EE', 'LT']),
      zone: z.string(),
      vatRatePercent: z.string(),
      parameters: z.record(z.string(), parameterValue),
      deviations: z.array(deviation),
      policy: z.record(z.string(), z.string()),
    }),
    ending: z.object({ day, atStart: z.boolean(), clause: clauseRef, how: z.string() }).nullable(),
    suspension: suspension.nullable(),
    account: z.object({
      owed: amount,
      overdue: amount,
      lateCharges: amount,
      costs: amount,
      credit: amount,
      unbilled: amount,
    }),
    contacts: z.record(z.string(), z.string()),
    openRights: z.number().int(),
    openDuties: z.number().int(),
    /** Why the clock could not go on with it, and when it tries again; null: it runs. */
    held: z.object({ fault: z.string(), retryAt: instant.nullable() }).nullable(),
  })
  .meta({ id: 'Contract' });
export type Contract = z.infer<typeof contract>;

/** A fact's own values: everything beside its name, day, instant and clause. */
const factValues = z.record(z.string(), z.unknown());

/** A fact that has not happened: foreseen, or what an act would bring. */
export const possibleFact = z
  .object({
    fact: z.string(),
    on: day,
    at: instant,
    clause: clauseRef,
    /** Our summary of the clause in the asker's language; null for rules of the house. */
    summary: z.string().nullable(),
    values: factValues,
  })
  .meta({ id: 'PossibleContractFact' });
export type PossibleContractFact = z.infer<typeof possibleFact>;

export const contractFact = possibleFact
  .extend({
    id,
    /** Its place in the contract's journal, from 1. */
    position: z.number().int(),
    /** Who did what this fact came of; null: time passing. */
    by: z.object({ side, do: z.string(), at: instant }).nullable(),
    /** Whether its amount can be explained. */
    explained: z.boolean(),
  })
  .meta({ id: 'ContractFact' });
export type ContractFact = z.infer<typeof contractFact>;

export const factQuery = z.object({
  /** Facts behind this place (before it, with `order=newest`). */
  after: z.coerce.number().int().min(0).optional(),
  limit: pageSize,
  order: z.enum(['oldest', 'newest']).default('oldest'),
  /** Names of facts, separated by commas. */
  fact: z.string().max(500).optional(),
  /** `true` leaves out what merely tells that duties arose and were fulfilled, and that rights lapsed. */
  essential: z.enum(['true', 'false']).optional(),
});

export const contractFactPage = z
  .object({ items: z.array(contractFact), next: z.number().int().nullable() })
  .meta({ id: 'ContractFactPage' });
export type ContractFactPage = z.infer<typeof contractFactPage>;

const subject = {
  invoice: z.string().optional(),
  announcement: z.string().optional(),
  notice: z.string().optional(),
  subscription: z.string().optional(),
};

export const contractRight = z
  .object({
    right: z.string(),
    holder: side,
    clause: clauseRef,
    summary: z.string().nullable(),
    /** It can be used now. */
    open: z.boolean(),
    opensAt: instant,
    opensOn: day,
    /** The last day, to 24:00; null: while its cause lasts. */
    untilOn: day.nullable(),
    causes: z.array(z.string()),
    ...subject,
  })
  .meta({ id: 'ContractRight' });
export type ContractRight = z.infer<typeof contractRight>;
export const contractRights = z.object({ asOf: instant, items: z.array(contractRight) }).meta({ id: 'ContractRights' });
export type ContractRights = z.infer<typeof contractRights>;

export const contractDuty = z
  .object({
    duty: z.string(),
    holder: side,
    clause: clauseRef,
    summary: z.string().nullable(),
    dueOn: day.nullable(),
    missed: z.boolean(),
    /** Not missed while it waits for this side. */
    waitingOn: side.nullable(),
    /** It arises only then; null: it stands. */
    arisesAt: instant.nullable(),
    ...subject,
  })
  .meta({ id: 'ContractDuty' });
export type ContractDuty = z.infer<typeof contractDuty>;
export const contractDuties = z.object({ asOf: instant, items: z.array(contractDuty) }).meta({ id: 'ContractDuties' });
export type ContractDuties = z.infer<typeof contractDuties>;

const clauseParameter = z.object({
  name: z.string(),
  /** null: the contract sets none. */
  value: parameterValue.nullable(),
  origin: z.enum(['terms', 'contract', 'deviation']),
  /** The day from which the terms' value holds, and where it stands. */
  from: day.nullable(),
  source: z.string().nullable(),
});

export const contractClause = z
  .object({
    id: clauseRef,
    path: z.string(),
    parent: z.string().nullable(),
    kind: z.array(z.string()),
    party: z.string(),
    ownedBy: z.string(),
    summary: z.string(),
    /** The rules that make it work, with the values in force for this contract. */
    rules: z.array(z.object({ kind: z.string(), parameters: z.array(clauseParameter) })),
    /** What it means now. */
    rights: z.array(contractRight),
    duties: z.array(contractDuty),
    /** How many facts of the journal came of it. */
    facts: z.number().int(),
  })
  .meta({ id: 'ContractClause' });
export type ContractClause = z.infer<typeof contractClause>;
export const contractClauses = z
  .object({ asOf: instant, terms: z.string(), items: z.array(contractClause) })
  .meta({ id: 'ContractClauses' });
export type ContractClauses = z.infer<typeof contractClauses>;

export const foreseeQuery = z.object({ until: day });
export const foreseen = z
  .object({
    asOf: instant,
    until: day,
    items: z.array(possibleFact),
    /** There would be more; ask to an earlier day. */
    truncated: z.boolean(),
  })
  .meta({ id: 'ForeseenContractFacts' });
export type ForeseenContractFacts = z.infer<typeof foreseen>;

/** Acts that are tried on a copy. `on` left out: now. */
export const whatIf = z
  .object({
    acts: z
      .array(z.looseObject({ on: day.optional(), at: timeOfDay.optional(), do: name }))
      .min(1)
      .max(100),
    until: day.optional(),
  })
  .meta({ id: 'ContractWhatIf' });
export type ContractWhatIf = z.infer<typeof whatIf>;

/** An act that was done. */
export const actOutcome = z
  .object({
    id,
    do: z.string(),
    by: side,
    at: instant,
    /** The same request again: what was answered first. */
    repeated: z.boolean(),
    /** What it brought, and what had become due before it. */
    facts: z.array(contractFact),
    contract: contractSummary,
  })
  .meta({ id: 'ContractActOutcome' });
export type ContractActOutcome = z.infer<typeof actOutcome>;

/** An act that the terms know, for forms. */
export const possibleAct = z
  .object({
    do: z.string(),
    /** The clause that answers it. */
    clause: clauseRef,
    summary: z.string().nullable(),
    /** Who may do it. */
    sides: z.array(side),
    arguments: z.array(
      z.object({
        name: z.string(),
        type: z.enum([
          'text',
          'amount',
          'day',
          'number',
          'flag',
          'texts',
          'side',
          'month',
          'deviations',
          'oneOf',
          'list',
        ]),
        optional: z.boolean(),
        /** The words to choose from, for `oneOf` and `side`. */
        words: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'PossibleContractAct' });
export type PossibleContractAct = z.infer<typeof possibleAct>;
export const possibleActs = z.object({ items: z.array(possibleAct) }).meta({ id: 'PossibleContractActs' });
export type PossibleContractActs = z.infer<typeof possibleActs>;

export const accountInvoice = z.object({
  /** The contract's own key of the invoice, used in acts. */
  invoice: z.string(),
  issuedOn: day,
  dueOn: day,
  net: amount,
  vat: amount,
  gross: amount,
  credited: amount,
  paid: amount,
  open: amount,
  lateChargeOpen: amount,
  costsOpen: amount,
  paidOn: day.nullable(),
  state: z.enum(['open', 'overdue', 'paid']),
  objection: z
    .object({ amount, receivedOn: day, blocks: z.boolean(), answered: z.boolean(), founded: z.boolean().nullable() })
    .nullable(),
});

export const contractAccount = z
  .object({
    asOf: instant,
    owed: amount,
    overdue: amount,
    lateCharges: amount,
    costs: amount,
    credit: amount,
    /** Charged and not yet invoiced, without VAT. */
    unbilled: z.array(
      z.object({
        what: z.string(),
        amount,
        clause: clauseRef,
        month: z.string().nullable(),
        subscription: z.string().nullable(),
      }),
    ),
    invoices: z.array(accountInvoice),
    payments: z.array(z.object({ payment: z.string(), on: day, amount, reversed: z.boolean() })),
    /** The ledger: an entry for each fact that moved money, its postings summing to zero. */
    ledger: z.array(
      z.object({
        on: day,
        what: z.string(),
        clause: clauseRef,
        reference: z.string(),
        postings: z.array(z.object({ account: z.string(), amount })),
      }),
    ),
  })
  .meta({ id: 'ContractAccount' });
export type ContractAccount = z.infer<typeof contractAccount>;

/** How an amount came about, so that anybody can compute it again. */
export const explanation = z
  .object({
    fact: contractFact,
    amount,
    clause: clauseRef,
    summary: z.string().nullable(),
    formula: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    /** The exact result before rounding; null where nothing was rounded. */
    exact: z.string().nullable(),
    rounding: z.string(),
    /** The same in words of the asker's language, a line for each part. */
    text: z.string(),
  })
  .meta({ id: 'ContractExplanation' });
export type ContractExplanation = z.infer<typeof explanation>;

export const byContractFact = z.object({ id, fact: id });
