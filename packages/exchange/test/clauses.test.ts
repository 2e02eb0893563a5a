import { addMs, day, instant } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';
import type { DocumentCommand, DocumentSummary, Partner } from '../src/index.js';
import { before, goodWay, idOf, now, partner, play, receiver, sender, summary } from './support/samples.js';

const since = instant('2026-02-20T08:00:00Z');
const suspended = { is: 'suspended', since, voluntary: false } as const;
const agent = partner(3, { actsFor: [sender.id] });

interface Row {
  readonly clause: string;
  readonly guarantee: string;
  readonly given: readonly DocumentCommand[];
  readonly when: DocumentCommand;
  /** The step reached, or the code of the refusal. */
  readonly then: string;
}

const authorise = (submitter: Partner, named: readonly Partner[]): DocumentCommand => ({
  do: 'AuthoriseSender',
  submitter,
  named,
});
const find = (named: readonly Partner[], linked = true): DocumentCommand => ({ do: 'FindReceiver', named, linked });
const read = (changes: Partial<DocumentSummary>): readonly DocumentCommand[] => [
  ...before('ReadDocument'),
  { do: 'ReadDocument', summary: { ...summary, ...changes } },
  authorise(sender, [sender]),
  { do: 'RegisterNumber' },
  { do: 'ValidateDocument', profile: 'en16931', errors: 0, warnings: 0, rules: [] },
];
const first = { document: idOf<'document'>(8), receivedAt: since };
const invalid: DocumentCommand = {
  do: 'ValidateDocument',
  profile: 'en16931',
  errors: 1,
  warnings: 0,
  rules: ['BR-CO-10'],
};
const converted = { do: 'ConvertDocument', outcome: 'converted', sha256: 'ef'.repeat(32), added: 0 } as const;
const delivered = before('FetchDocument');

const rows: readonly Row[] = [
  {
    clause: 'telema:def.e-documents',
    guarantee: 'recognises a known format',
    given: before('IdentifyDocument'),
    when: { do: 'IdentifyDocument', format: 'ubl' },
    then: 'identified',
  },
  {
    clause: 'telema:def.e-documents',
    guarantee: 'refuses bytes of no known format',
    given: before('IdentifyDocument'),
    when: { do: 'IdentifyDocument' },
    then: 'FORMAT_UNKNOWN',
  },
  {
    clause: 'telema:def.e-documents',
    guarantee: 'refuses what cannot be read',
    given: before('ReadDocument'),
    when: { do: 'ReadDocument', problems: 2, firstRule: 'XML-NOT-WELL-FORMED', firstPath: '/' },
    then: 'DOCUMENT_UNREADABLE',
  },

  {
    clause: 'telema:2.7.2',
    guarantee: 'lets the partner named as sender send',
    given: before('AuthoriseSender'),
    when: authorise(sender, [sender]),
    then: 'authorised',
  },
  {
    clause: 'telema:2.7.2',
    guarantee: 'refuses another partner’s document',
    given: before('AuthoriseSender'),
    when: authorise(partner(3), [sender]),
    then: 'SENDER_NOT_AUTHORISED',
  },
  {
    clause: 'telema:2.7.2',
    guarantee: 'lets a recorded representative send',
    given: before('AuthoriseSender'),
    when: authorise(agent, [sender]),
    then: 'authorised',
  },
  {
    clause: 'telema:2.7.2',
    guarantee: 'refuses a sender named half as oneself and half as somebody else',
    given: before('AuthoriseSender'),
    when: authorise(sender, [sender, partner(4)]),
    then: 'SENDER_NOT_AUTHORISED',
  },
  {
    clause: 'telema:2.7.2',
    guarantee: 'refuses a document whose sender is nobody known',
    given: before('AuthoriseSender'),
    when: authorise(sender, []),
    then: 'SENDER_NOT_NAMED',
  },
  {
    clause: 'telema:6.3.2',
    guarantee: 'lets nothing out from a suspended partner',
    given: before('AuthoriseSender'),
    when: authorise({ ...sender, status: suspended }, [sender]),
    then: 'SENDER_SUSPENDED',
  },
  {
    clause: 'telema:6.3.2',
    guarantee: 'lets nothing out in the name of a suspended partner',
    given: before('AuthoriseSender'),
    when: authorise(agent, [{ ...sender, status: suspended }]),
    then: 'SENDER_SUSPENDED',
  },
  {
    clause: 'telema:2.7.2',
    guarantee: 'does not tell a stranger that the named sender is suspended',
    given: before('AuthoriseSender'),
    when: authorise(partner(3), [{ ...sender, status: suspended }]),
    then: 'SENDER_NOT_AUTHORISED',
  },
  {
    clause: 'telema:6.8',
    guarantee: 'lets nothing out after the contract ended',
    given: before('AuthoriseSender'),
    when: authorise({ ...sender, status: { is: 'ended', since } }, [sender]),
    then: 'SENDER_ENDED',
  },

  {
    clause: 'telema:2.8.4',
    guarantee: 'registers a number used for the first time',
    given: before('RegisterNumber'),
    when: { do: 'RegisterNumber' },
    then: 'registered',
  },
  {
    clause: 'telema:2.8.4',
    guarantee: 'refuses a number that is used already',
    given: before('RegisterNumber'),
    when: { do: 'RegisterNumber', first },
    then: 'DUPLICATE_NUMBER',
  },

  {
    clause: 'house:valid',
    guarantee: 'takes a document without errors',
    given: before('ValidateDocument'),
    when: { ...invalid, errors: 0, rules: [] },
    then: 'validated',
  },
  {
    clause: 'house:valid',
    guarantee: 'refuses a document with one error',
    given: before('ValidateDocument'),
    when: invalid,
    then: 'DOCUMENT_INVALID',
  },
  {
    clause: 'house:valid',
    guarantee: 'takes a document that has warnings only',
    given: before('ValidateDocument'),
    when: { ...invalid, errors: 0, warnings: 7, rules: [] },
    then: 'validated',
  },

  {
    clause: 'telema:def.trading-partners',
    guarantee: 'finds a receiver that both sides are linked with',
    given: before('FindReceiver'),
    when: find([receiver]),
    then: 'routed',
  },
  {
    clause: 'telema:def.trading-partners',
    guarantee: 'lets a document to an unlinked receiver wait',
    given: before('FindReceiver'),
    when: find([receiver], false),
    then: 'waiting',
  },
  {
    clause: 'telema:def.trading-partners',
    guarantee: 'lets a document to an unknown receiver wait',
    given: before('FindReceiver'),
    when: find([]),
    then: 'waiting',
  },
  {
    clause: 'telema:def.trading-partners',
    guarantee: 'needs no link of a partner with itself',
    given: before('FindReceiver'),
    when: find([sender], false),
    then: 'routed',
  },
  {
    clause: 'telema:6.3.2',
    guarantee: 'lets a document to a suspended receiver wait',
    given: before('FindReceiver'),
    when: find([{ ...receiver, status: suspended }]),
    then: 'waiting',
  },
  {
    clause: 'telema:6.8',
    guarantee: 'lets a document to a receiver that left wait',
    given: before('FindReceiver'),
    when: find([{ ...receiver, status: { is: 'ended', since } }]),
    then: 'waiting',
  },
  {
    clause: 'telema:2.7.4',
    guarantee: 'refuses a document that names no receiver',
    given: read({ receiver: { identifiers: [] } }),
    when: find([]),
    then: 'RECEIVER_NOT_NAMED',
  },
  {
    clause: 'telema:2.7.4',
    guarantee: 'refuses a receiver that is two partners',
    given: before('FindReceiver'),
    when: find([receiver, partner(4)]),
    then: 'RECEIVER_AMBIGUOUS',
  },
  {
    clause: 'house:never-lost',
    guarantee: 'moves on when the cause of its wait is gone',
    given: [...before('FindReceiver'), find([receiver], false)],
    when: find([receiver]),
    then: 'routed',
  },
  {
    clause: 'house:never-lost',
    guarantee: 'stays waiting while the cause is there',
    given: [...before('FindReceiver'), find([receiver], false)],
    when: find([receiver], false),
    then: 'waiting',
  },
  {
    clause: 'house:never-lost',
    guarantee: 'waits for the next cause when the first is gone',
    given: [...before('FindReceiver'), find([])],
    when: find([{ ...receiver, status: suspended }]),
    then: 'waiting',
  },
  {
    clause: 'house:never-lost',
    guarantee: 'goes back to waiting when the link ends before delivery',
    given: before('ConvertDocument'),
    when: find([receiver], false),
    then: 'waiting',
  },

  {
    clause: 'telema:def.active-period',
    guarantee: 'ends a wait as undeliverable when the content comes to its last day',
    given: [...before('FindReceiver'), find([receiver], false)],
    when: { do: 'EndWait', endsAt: now },
    then: 'undeliverable',
  },
  {
    clause: 'telema:def.active-period',
    guarantee: 'lets a document wait on before that day',
    given: [...before('FindReceiver'), find([receiver], false)],
    when: { do: 'EndWait', endsAt: addMs(now, 1) },
    then: 'waiting',
  },
  {
    clause: 'telema:def.active-period',
    guarantee: 'ends no document that does not wait',
    given: before('FindReceiver'),
    when: { do: 'EndWait', endsAt: now },
    then: 'OUT_OF_STEP',
  },

  {
    clause: 'telema:2.7.4',
    guarantee: 'takes a conversion that is proven',
    given: before('ConvertDocument'),
    when: { ...converted, losses: 0, proven: true },
    then: 'converted',
  },
  {
    clause: 'telema:2.7.3',
    guarantee: 'lets other losses travel with their report',
    given: before('ConvertDocument'),
    when: { ...converted, losses: 3, proven: true },
    then: 'converted',
  },
  {
    clause: 'telema:2.7.3',
    guarantee: 'refuses to lose something essential',
    given: before('ConvertDocument'),
    when: { do: 'ConvertDocument', outcome: 'essential-loss', terms: ['BT-84'] },
    then: 'CONVERSION_LOSES_ESSENTIALS',
  },
  {
    clause: 'telema:2.7.3',
    guarantee: 'refuses a conversion that is not proven',
    given: before('ConvertDocument'),
    when: { ...converted, losses: 0, proven: false },
    then: 'CONVERSION_NOT_PROVEN',
  },

  {
    clause: 'telema:3.3',
    guarantee: 'lets nobody but the receiver fetch',
    given: delivered,
    when: { do: 'FetchDocument', by: sender.id },
    then: 'RECEIVER_ONLY',
  },
  {
    clause: 'telema:2.5',
    guarantee: 'lets the receiver fetch what is delivered',
    given: delivered,
    when: { do: 'FetchDocument', by: receiver.id },
    then: 'fetched',
  },
  {
    clause: 'telema:2.5',
    guarantee: 'lets the receiver fetch again without a new fact',
    given: before('AcknowledgeDocument'),
    when: { do: 'FetchDocument', by: receiver.id },
    then: 'fetched',
  },
  {
    clause: 'telema:2.5',
    guarantee: 'does not let a waiting document be fetched',
    given: [...before('FindReceiver'), find([receiver], false)],
    when: { do: 'FetchDocument', by: receiver.id },
    then: 'NOT_DELIVERED_YET',
  },
  {
    clause: 'telema:2.5',
    guarantee: 'takes an acknowledgement of what was fetched',
    given: before('AcknowledgeDocument'),
    when: { do: 'AcknowledgeDocument', by: receiver.id },
    then: 'acknowledged',
  },
  {
    clause: 'telema:2.5',
    guarantee: 'refuses an acknowledgement of what was not fetched',
    given: delivered,
    when: { do: 'AcknowledgeDocument', by: receiver.id },
    then: 'NOT_FETCHED_YET',
  },
  {
    clause: 'telema:2.5',
    guarantee: 'takes an acknowledgement twice without a new fact',
    given: goodWay,
    when: { do: 'AcknowledgeDocument', by: receiver.id },
    then: 'acknowledged',
  },
  {
    clause: 'house:one-step',
    guarantee: 'refuses a step out of order',
    given: before('ReadDocument'),
    when: { do: 'DeliverDocument' },
    then: 'OUT_OF_STEP',
  },
];

describe('every clause the exchange decides on', () => {
  it.each(rows)('$clause $guarantee', ({ given, when, then }) => {
    const life = play([...given, when]);
    const { state } = life;
    expect(state.step === 'refused' ? state.refusal.code : (life.refusals.at(-1) ?? state.step)).toBe(then);
  });

  it('gives every refusal the clause of its row in the tests', () => {
    for (const { clause, given, when, then } of rows) {
      const { state } = play([...given, when]);
      if (state.step === 'refused') expect({ then, clause: state.refusal.clause }).toEqual({ then, clause });
    }
  });
});

describe('duplicates (worked example E7)', () => {
  const keyOf = (issueDate: string) => {
    const life = play([
      ...before('ReadDocument'),
      { do: 'ReadDocument', summary: { ...summary, issueDate: day(issueDate) } },
      authorise(sender, [sender]),
      { do: 'RegisterNumber' },
    ]);
    return life.facts.find((fact) => fact.fact === 'NumberRegistered')?.key;
  };

  it('telema:2.8.4 tells A-17 of 2026-12-31 from A-17 of 2027-01-02, and not from A-17 of 2026-12-30', () => {
    expect(keyOf('2027-01-02')).not.toEqual(keyOf('2026-12-31'));
    expect(keyOf('2026-12-30')).toEqual(keyOf('2026-12-31'));
  });

  it('telema:2.8.4 names the first document and when it came', () => {
    const { state } = play([...before('RegisterNumber'), { do: 'RegisterNumber', first }]);
    expect(state).toMatchObject({
      refusal: { values: { first: first.document, firstReceivedAt: since, year: '2026' } },
    });
  });

  it('telema:2.8.4 frees the number of a document refused after it was registered, and of no other', () => {
    const after = play([...before('ValidateDocument'), invalid]).facts.at(-1);
    expect(after).toMatchObject({ fact: 'DocumentRefused', freed: { number: 'A-17', year: 2026 } });
    const duplicate = play([...before('RegisterNumber'), { do: 'RegisterNumber', first }]).facts.at(-1);
    expect(duplicate).not.toHaveProperty('freed');
  });
});

describe('transfer time', () => {
  const deliverAfter = (ms: number) =>
    play([{ do: 'DeliverDocument' }], addMs(now, ms), play(before('DeliverDocument')));

  it.each([
    [15 * 60_000 - 1, false],
    [15 * 60_000, true],
  ])('telema:2.5 after %i ms is late: %s', (ms, late) => {
    expect(deliverAfter(ms).facts.at(-1)).toMatchObject({ transferMs: ms, late });
  });

  it('telema:2.5 leaves out the time a document waited for its receiver', () => {
    const waiting = play([...before('FindReceiver'), find([receiver], false)]);
    const moved = play([find([receiver]), ...goodWay.slice(7, 10)], addMs(now, 3_600_000), waiting);
    expect(moved.facts.at(-1)).toMatchObject({ fact: 'DocumentDelivered', transferMs: 0, late: false });
  });
});

describe('telling the sender of a long wait', () => {
  const told = (at: string, then?: Partner) =>
    play([{ do: 'TellSender', ...(then === undefined ? {} : { receiver: then }) }], instant(at), waiting(then)).facts;
  const waiting = (then: Partner | undefined) =>
    play([...before('FindReceiver'), find(then === undefined ? [] : [then])]);
  const paused = { ...receiver, status: suspended };

  it('telema:6.3.2 counts two weeks from the suspension, not from the wait', () => {
    expect(told('2026-03-06T07:59:59.999Z', paused).at(-1)?.fact).toBe('DocumentHeld');
    expect(told('2026-03-06T08:00:00.000Z', paused).at(-1)?.fact).toBe('SenderTold');
  });

  it('house:never-lost counts two weeks from the wait for any other cause', () => {
    expect(told('2026-03-16T09:59:59.999Z').at(-1)?.fact).toBe('DocumentHeld');
    expect(told('2026-03-16T10:00:00.000Z').at(-1)?.fact).toBe('SenderTold');
  });

  it('house:never-lost tells once', () => {
    const once = play([{ do: 'TellSender' }], instant('2026-04-01T00:00:00Z'), waiting(undefined));
    expect(play([{ do: 'TellSender' }], instant('2026-04-02T00:00:00Z'), once).facts).toEqual(once.facts);
  });
});
