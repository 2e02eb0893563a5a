import { day, instant, uuidV7, type Id, type Instant } from '@saikne/kernel';
import {
  decideDocument,
  evolveDocument,
  noDocument,
  refusalFact,
  documentRefusals,
  type DocumentCommand,
  type DocumentFact,
  type DocumentRefusalCode,
  type DocumentState,
  type DocumentSummary,
  type Partner,
} from '../../src/index.js';

/** A fixed id, told apart by a small number. */
export function idOf<Kind extends string>(n: number): Id<Kind> {
  return uuidV7<Kind>(1_700_000_000_000 + n, new Uint8Array(10).fill(n));
}

export const now = instant('2026-03-02T10:00:00Z');

export function partner(n: number, changes: Partial<Partner> = {}): Partner {
  return {
    id: idOf<'partner'>(n),
    name: `Partner ${String(n)}`,
    language: 'lv',
    identifiers: [{ scheme: '0218', value: `4000000000${String(n)}` }],
    contractFormat: { format: 'cii', settings: {} },
    connection: 'WEB',
    activePeriodDays: 183,
    registrationPeriodDays: 2557,
    status: { is: 'active' },
    actsFor: [],
    ...changes,
  };
}

export const sender = partner(1);
export const receiver = partner(2);

export const summary: DocumentSummary = {
  documentType: 'invoice',
  number: 'A-17',
  issueDate: day('2026-03-01'),
  currency: 'EUR',
  amountDue: '121.00',
  lineCount: 1,
  sender: { name: sender.name, identifiers: sender.identifiers },
  receiver: { name: receiver.name, identifiers: receiver.identifiers },
};

/** The commands that bring a good document all the way, in order. */
export const goodWay: readonly DocumentCommand[] = [
  {
    do: 'ReceiveDocument',
    document: idOf<'document'>(9),
    submitter: sender.id,
    sha256: 'ab'.repeat(32),
    sizeBytes: 10,
  },
  { do: 'IdentifyDocument', format: 'ubl' },
  { do: 'ReadDocument', summary },
  { do: 'AuthoriseSender', submitter: sender, named: [sender] },
  { do: 'RegisterNumber' },
  { do: 'ValidateDocument', profile: 'en16931', errors: 0, warnings: 0, rules: [] },
  { do: 'FindReceiver', named: [receiver], linked: true },
  { do: 'ConvertDocument', outcome: 'converted', sha256: 'cd'.repeat(32), losses: 0, added: 0, proven: true },
  { do: 'ProveConversion' },
  { do: 'DeliverDocument' },
  { do: 'FetchDocument', by: receiver.id },
  { do: 'AcknowledgeDocument', by: receiver.id },
];

export interface Life {
  readonly state: DocumentState;
  readonly facts: readonly DocumentFact[];
  /** What was refused without ending the document. */
  readonly refusals: readonly string[];
}

/** Plays commands; a refusal that ends a document becomes its fact, as the pipeline does it. */
export function play(commands: readonly DocumentCommand[], at: Instant = now, from?: Life): Life {
  let life: Life = from ?? { state: noDocument(), facts: [], refusals: [] };
  for (const command of commands) {
    const decision = decideDocument(life.state, command, at);
    if (decision.ok) life = happen(life, decision.value);
    else if (isEnding(decision.error.code)) {
      // The code was looked up in the table of endings.
      const refusal = { ...decision.error, code: decision.error.code as DocumentRefusalCode };
      life = happen(life, [refusalFact(life.state, refusal, at)]);
    } else life = { ...life, refusals: [...life.refusals, decision.error.code] };
  }
  return life;
}

/** The good way up to, and without, the command named. */
export function before(what: DocumentCommand['do']): readonly DocumentCommand[] {
  return goodWay.slice(
    0,
    goodWay.findIndex((command) => command.do === what),
  );
}

function happen(life: Life, facts: readonly DocumentFact[]): Life {
  return { ...life, facts: [...life.facts, ...facts], state: facts.reduce(evolveDocument, life.state) };
}

function isEnding(code: string): boolean {
  return Object.hasOwn(documentRefusals, code);
}
