import { clause, type ClauseRef } from '@saikne/kernel';

/**
 * Whether the exchange goes on by itself (`passing`), waits for somebody outside (`waiting`) or is done (`final`). A
 * document is in exactly one step; only a passing step is ever retried by the pipeline.
 */
export type StepKind = 'passing' | 'waiting' | 'final';

interface StepRow {
  /** The fact that brings a document into this step. */
  readonly fact: string;
  readonly clause: ClauseRef;
  readonly kind: StepKind;
  readonly leadsTo: readonly string[];
}

/**
 * The way of a document through the exchange. Order matters: refusals are checked in it and the first one wins.
 * Evolving, failpoints, the API's state names and the page's timeline all follow from this table.
 */
export const stepTable = {
  received: {
    fact: 'DocumentReceived',
    clause: clause('telema:def.transfer-time'),
    kind: 'passing',
    leadsTo: ['identified', 'refused'],
  },
  identified: {
    fact: 'DocumentIdentified',
    clause: clause('telema:def.e-documents'),
    kind: 'passing',
    leadsTo: ['read', 'refused'],
  },
  read: {
    fact: 'DocumentRead',
    clause: clause('telema:def.e-documents'),
    kind: 'passing',
    leadsTo: ['authorised', 'refused'],
  },
  authorised: {
    fact: 'SenderAuthorised',
    clause: clause('telema:2.7.2'),
    kind: 'passing',
    leadsTo: ['registered', 'refused'],
  },
  registered: {
    fact: 'NumberRegistered',
    clause: clause('telema:2.8.4'),
    kind: 'passing',
    leadsTo: ['validated', 'refused'],
  },
  validated: {
    fact: 'DocumentValidated',
    clause: clause('house:valid'),
    kind: 'passing',
    leadsTo: ['routed', 'waiting', 'refused'],
  },
  waiting: {
    fact: 'DocumentHeld',
    clause: clause('house:never-lost'),
    kind: 'waiting',
    leadsTo: ['routed', 'waiting', 'undeliverable', 'refused'],
  },
  routed: {
    fact: 'ReceiverFound',
    clause: clause('telema:def.trading-partners'),
    kind: 'passing',
    leadsTo: ['converted', 'waiting', 'refused'],
  },
  converted: {
    fact: 'DocumentConverted',
    clause: clause('telema:2.7.4'),
    kind: 'passing',
    leadsTo: ['proven', 'refused'],
  },
  proven: {
    fact: 'ConversionProven',
    clause: clause('telema:2.7.3'),
    kind: 'passing',
    leadsTo: ['delivered'],
  },
  delivered: {
    fact: 'DocumentDelivered',
    clause: clause('telema:2.5'),
    kind: 'waiting',
    leadsTo: ['fetched'],
  },
  fetched: {
    fact: 'DocumentFetched',
    clause: clause('telema:2.5'),
    kind: 'waiting',
    leadsTo: ['acknowledged'],
  },
  acknowledged: {
    fact: 'DocumentAcknowledged',
    clause: clause('telema:2.5'),
    kind: 'final',
    leadsTo: [],
  },
  undeliverable: {
    fact: 'DocumentUndeliverable',
    clause: clause('telema:def.active-period'),
    kind: 'final',
    leadsTo: [],
  },
  refused: {
    fact: 'DocumentRefused',
    clause: clause('house:refused-with-reason'),
    kind: 'final',
    leadsTo: [],
  },
} as const satisfies Record<string, StepRow>;

export type StepName = keyof typeof stepTable;

/** The steps in the order of the table. */
// Object.keys loses the literal keys.
export const stepNames = Object.keys(stepTable) as readonly StepName[];

export function stepOf(name: StepName): StepRow {
  return stepTable[name];
}

export function mayLeadTo(from: StepName, to: StepName): boolean {
  return stepOf(from).leadsTo.includes(to);
}
