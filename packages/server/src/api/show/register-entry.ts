import { holdClause, holdRemedies, type HoldCause } from '@saikne/exchange';
import type { Id, Language } from '@saikne/kernel';
import {
  findPartnerNames,
  readFactsOfMany,
  type DocumentRecord,
  type OperatorTransaction,
  type RecordedFact,
} from '@saikne/store';
import type { Hold, RegisterEntry } from '@saikne/wire';
import { toWireRefusal } from '../problems.js';
import { textOf } from '../texts.js';

/** What the register's lines need beside the documents' rows. */
export interface RegisterNames {
  readonly partnerNames: ReadonlyMap<Id<'partner'>, string>;
  readonly facts: ReadonlyMap<Id, readonly RecordedFact[]>;
}

/** Names of the documents' parties, and why those that wait do. Parties of a document know one another's names. */
export async function loadNames(tx: OperatorTransaction, documents: readonly DocumentRecord[]): Promise<RegisterNames> {
  const ids = new Set(
    documents.flatMap(({ senderId, receiverId }) => [senderId, ...(receiverId === null ? [] : [receiverId])]),
  );
  const waiting = documents.filter(({ state }) => state === 'waiting').map(({ id }) => id);
  return {
    partnerNames: await findPartnerNames(tx, [...ids]),
    facts: await readFactsOfMany(tx, waiting),
  };
}

export function toRegisterEntry(document: DocumentRecord, names: RegisterNames, language: Language): RegisterEntry {
  const { senderId, receiverId, refusal } = document;
  const nameOf = (id: Id<'partner'>) => names.partnerNames.get(id) ?? null;
  return {
    id: document.id,
    state: document.state,
    sender: { id: senderId, name: nameOf(senderId) },
    receiver: { id: receiverId, name: receiverId === null ? document.receiverName : nameOf(receiverId) },
    documentType: document.documentType,
    number: document.number,
    issuedOn: document.issuedOn,
    currency: document.currency,
    amountDue: document.amountDue,
    format: document.format,
    channel: document.channel,
    fileName: document.fileName,
    sizeBytes: document.bytes,
    receivedAt: document.receivedAt,
    deliveredAt: document.availableAt,
    fetchedAt: document.fetchedAt,
    acknowledgedAt: document.acknowledgedAt,
    hold: document.state === 'waiting' ? holdOf(names.facts.get(document.id) ?? [], language) : null,
    refusal: refusal === null ? null : toWireRefusal(refusal, language),
  };
}

function holdOf(facts: readonly RecordedFact[], language: Language): Hold | null {
  const held = facts.findLast(({ type }) => type === 'DocumentHeld');
  if (held === undefined) return null;
  // Written by the exchange's own fact.
  const { cause } = held.body['hold'] as { readonly cause: HoldCause };
  const instead = holdRemedies(cause).map((remedy) => ({
    ...remedy,
    message: textOf(language, remedy.code, remedy.values),
  }));
  return { cause, clause: holdClause(cause), message: textOf(language, cause, {}), instead };
}
