import {
  stepOf,
  tellingDueAt,
  type Advanced,
  type DocumentFact,
  type DocumentState,
  type Hold,
  type Partner,
} from '@saikne/exchange';
import { addDays, compareDays, dayAt, invariant, type Day, type Id } from '@saikne/kernel';
import type { DocumentDecision, DocumentTerms, WaitingPoint } from '@saikne/store';
import { exchangeParameters } from '@saikne/exchange';
import { summaryOf, type Case, type Context } from './case.js';
import { toNewFact } from './fact-rows.js';

/** What the store commits for a case: its facts with their evidence, its row and where it goes from here. */
export function toDecision(one: Case, { state, facts }: Advanced, context: Context): DocumentDecision {
  const { id, senderId, version, expiresOn } = one.claimed;
  return {
    document: { id, senderId, version, expiresOn },
    terms: termsOf(one, state),
    facts: facts.map((fact) => toNewFact(fact, evidenceOf(one, fact))),
    outcome: outcomeOf(one, state, context),
  };
}

/** The waiting points of a hold; any of them moves the document on. */
export function waitingPointsOf(hold: Hold, sender: Id<'partner'>): readonly WaitingPoint[] {
  switch (hold.cause) {
    case 'RECEIVER_UNKNOWN':
      return hold.awaited.map(({ scheme, value }) => ({ kind: 'partner', scheme, value }));
    case 'RECEIVER_NOT_LINKED':
      return [{ kind: 'link', oneId: sender, otherId: hold.receiver }];
    case 'RECEIVER_LEFT':
    case 'RECEIVER_SUSPENDED':
      return [{ kind: 'resumption', partnerId: hold.receiver }];
  }
}

function termsOf(one: Case, state: DocumentState): DocumentTerms {
  const summary = summaryOf(one);
  return {
    format:
      one.examination === undefined || one.examination.is === 'unknown'
        ? 'format' in state
          ? (state.format ?? null)
          : null
        : one.examination.format,
    profile:
      'profile' in state
        ? (state.profile ?? null)
        : one.examination?.is === 'read'
          ? one.examination.verdict.profile
          : null,
    documentType: summary?.documentType ?? null,
    number: summary?.number ?? null,
    issuedOn: summary?.issueDate ?? null,
    currency: summary?.currency ?? null,
    amountDue: summary?.amountDue ?? null,
    receiverName: summary?.receiver.name ?? null,
    receiverId: receiverOf(state),
  };
}

function receiverOf(state: DocumentState): Id<'partner'> | null {
  if ('receiver' in state) return state.receiver ?? null;
  return state.step === 'waiting' && state.hold.cause !== 'RECEIVER_UNKNOWN' ? state.hold.receiver : null;
}

/** What is kept beside a fact: findings, losses and additions. They show; they decide nothing. */
function evidenceOf({ examination, conversion }: Case, fact: DocumentFact): object | undefined {
  switch (fact.fact) {
    case 'DocumentValidated':
      return unlessEmpty({ findings: examination?.is === 'read' ? examination.findings : [] });
    case 'DocumentConverted':
      return unlessEmpty({ losses: conversion?.losses ?? [], added: conversion?.added ?? [] });
    case 'DocumentRefused': {
      const findings = [...(examination?.findings ?? []), ...(conversion?.findings ?? [])];
      return unlessEmpty({ findings, losses: conversion?.losses ?? [] });
    }
    default:
      return undefined;
  }
}

function unlessEmpty(evidence: Readonly<Record<string, readonly unknown[]>>): object | undefined {
  const filled = Object.entries(evidence).filter(([, items]) => items.length > 0);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

function outcomeOf(one: Case, state: DocumentState, context: Context): DocumentDecision['outcome'] {
  switch (state.step) {
    case 'refused':
      return {
        state: 'refused',
        refusal: state.refusal,
        freed: 'key' in state && state.key !== undefined ? { ...keyOf(one, state.key) } : null,
      };
    case 'waiting': {
      const receiver = state.hold.cause === 'RECEIVER_UNKNOWN' ? undefined : context.partner(state.hold.receiver);
      return {
        state: 'waiting',
        points: waitingPointsOf(state.hold, state.sender),
        since: state.heldSince,
        until: state.senderToldAt === undefined ? tellingDueAt(state, receiver) : null,
        receiverReads: suspendedReading(receiver, state.hold),
      };
    }
    case 'delivered': {
      const receiver = context.partner(state.receiver);
      invariant(receiver !== undefined, `the receiver ${state.receiver} is no partner`);
      const converted = one.conversion?.converted ?? null;
      return {
        state: 'delivered',
        availableAt: state.deliveredAt,
        receiverReadsUntil: earlier(
          addDays(dayAt(state.deliveredAt, 'Europe/Riga'), receiver.activePeriodDays),
          one.claimed.expiresOn,
        ),
        converted: converted === null ? null : { ...converted, sha256: state.deliveredSha256 },
      };
    }
    default:
      invariant(
        false,
        `the pipeline stopped at a step that is ${state.step === 'none' ? 'none' : stepOf(state.step).kind}: ${state.step}`,
      );
  }
}

/** A suspended receiver reads in the portal what comes in, for two weeks from its suspension (Telema 6.3.2). */
function suspendedReading(receiver: Partner | undefined, hold: Hold) {
  if (hold.cause !== 'RECEIVER_SUSPENDED' || receiver?.status.is !== 'suspended') return null;
  const { since } = receiver.status;
  return { from: since, until: addDays(dayAt(since, 'Europe/Riga'), exchangeParameters.suspendedReadingDays.value) };
}

function keyOf(
  one: Case,
  key: {
    readonly sender: Id<'partner'>;
    readonly documentType: string;
    readonly number: string;
    readonly year: number;
  },
) {
  const { sender: senderId, documentType, number, year: documentYear } = key;
  return { documentId: one.claimed.id, senderId, documentType, number, documentYear };
}

function earlier(a: Day, b: Day): Day {
  return compareDays(a, b) <= 0 ? a : b;
}
