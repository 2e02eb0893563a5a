import { clause, refuse, type ClauseRef, type Decision, type MessageValues } from '@saikne/kernel';

interface RefusalRow {
  readonly clause: ClauseRef;
  /** What the asker can do instead; message keys. */
  readonly instead: readonly string[];
}

/** Every way a document can be refused, in the order in which the reasons are looked for: the first one wins. */
export const documentRefusals = {
  FORMAT_UNKNOWN: { clause: clause('telema:def.e-documents'), instead: ['SEND_KNOWN_FORMAT'] },
  DOCUMENT_UNREADABLE: { clause: clause('telema:def.e-documents'), instead: ['CORRECT_AND_SEND_AGAIN'] },
  SENDER_SUSPENDED: { clause: clause('telema:6.3.2'), instead: ['RESUME_SERVICE'] },
  SENDER_ENDED: { clause: clause('telema:6.8'), instead: ['CONCLUDE_CONTRACT'] },
  SENDER_NOT_NAMED: { clause: clause('telema:2.7.2'), instead: ['NAME_SENDER_BY_REGISTERED_IDENTIFIER'] },
  SENDER_NOT_AUTHORISED: {
    clause: clause('telema:2.7.2'),
    instead: ['SEND_AS_NAMED_SENDER', 'ASK_TO_RECORD_REPRESENTATION'],
  },
  DUPLICATE_NUMBER: { clause: clause('telema:2.8.4'), instead: ['SEE_FIRST_DOCUMENT', 'USE_ANOTHER_NUMBER'] },
  DOCUMENT_INVALID: { clause: clause('house:valid'), instead: ['CORRECT_AND_SEND_AGAIN'] },
  RECEIVER_NOT_NAMED: { clause: clause('telema:2.7.4'), instead: ['NAME_RECEIVER'] },
  RECEIVER_AMBIGUOUS: { clause: clause('telema:2.7.4'), instead: ['NAME_ONE_RECEIVER'] },
  CONVERSION_LOSES_ESSENTIALS: {
    clause: clause('telema:2.7.3'),
    instead: ['LEAVE_OUT_WHAT_RECEIVER_CANNOT_GET', 'AGREE_ANOTHER_FORMAT'],
  },
  CONVERSION_NOT_PROVEN: { clause: clause('telema:2.7.3'), instead: ['ASK_OPERATOR'] },
} as const satisfies Record<string, RefusalRow>;

/** Refusals of what a partner asks of a document that is there. */
export const handlingRefusals = {
  RECEIVER_ONLY: { clause: clause('telema:3.3'), instead: [] },
  NOT_DELIVERED_YET: { clause: clause('telema:2.5'), instead: ['WAIT_FOR_DELIVERY'] },
  NOT_FETCHED_YET: { clause: clause('telema:2.5'), instead: ['FETCH_FIRST'] },
  OUT_OF_STEP: { clause: clause('house:one-step'), instead: [] },
} as const satisfies Record<string, RefusalRow>;

export type DocumentRefusalCode = keyof typeof documentRefusals;
export type HandlingRefusalCode = keyof typeof handlingRefusals;
export type ExchangeRemedyCode =
  | (typeof documentRefusals)[DocumentRefusalCode]['instead'][number]
  | (typeof handlingRefusals)[HandlingRefusalCode]['instead'][number];

const table: Readonly<Record<DocumentRefusalCode | HandlingRefusalCode, RefusalRow>> = {
  ...documentRefusals,
  ...handlingRefusals,
};

/** A refusal with the clause and the remedies of its table row; the remedies get the refusal's values. */
export function refuseAs<Code extends DocumentRefusalCode | HandlingRefusalCode>(
  code: Code,
  values: MessageValues = {},
): Decision<never, Code> {
  const row = table[code];
  return refuse(code, row.clause, { values, instead: row.instead.map((remedy) => ({ code: remedy, values })) });
}
