import { readAct, readAgreement, unsigned, type Agreement } from '@saikne/contract';
import {
  addDays,
  atTime,
  day,
  instant,
  instantFromEpochMs,
  invariant,
  uuidV7,
  type Day,
  type Id,
} from '@saikne/kernel';
import { insertPartner, lockContracts, type OperatorTransaction, type Store } from '@saikne/store';
import {
  appendPlayed,
  openTermsShelf,
  playAct,
  playSigning,
  playTime,
  type Played,
  type TermsBook,
} from '@saikne/server';

/** The contracts stand at noon of the month's last day but one, and the clock then passes midnight of its last. */
export const before = instant('2026-11-29T10:00:00Z');
export const after = instant('2026-11-30T22:05:00Z');

/** Contracts written in one transaction while the world is made. */
const perBatch = 250;

interface Life {
  readonly book: TermsBook;
  readonly agreement: Agreement;
  /** What happened before the latest snapshot, and since. */
  readonly before: Played;
  readonly since: Played;
}

/** Facts behind a contract's snapshot, at most: contracts stand anywhere between two of them. */
const mostUnfolded = 11;

/**
 * Contracts that have lived for two months: four of five exchange documents for a monthly fee, the fifth resells a yearly
 * subscription. Invoices are issued by the clock; of three, one was paid in time, one late, and one is owed.
 */
export async function makeWorld(store: Store, contracts: number): Promise<void> {
  const lives = Array.from({ length: 60 }, (_, at) => lifeOf(at));
  const clientId = newId<'partner'>();
  await store.asOperator((tx) => insertPartner(tx, client(clientId)));
  for (let first = 0; first < contracts; first += perBatch) {
    const batch = Array.from({ length: Math.min(perBatch, contracts - first) }, (_, at) => first + at);
    await store.asOperator((tx) => open(tx, batch, lives, clientId));
  }
}

async function open(
  tx: OperatorTransaction,
  batch: readonly number[],
  lives: readonly Life[],
  clientId: Id<'partner'>,
): Promise<void> {
  const ids = batch.map(() => newId<'contract'>());
  const own = batch.map((n) => lives[n % lives.length]);
  await tx.run(
    {
      text: `
        insert into saikne.contract (id, number, client_id, terms_id, terms_version, agreement, opened_at, signed_on, in_force_on,
          position, stage)
        select id, number, $1, terms, version, agreement, $2, (agreement ->> 'signedOn')::date,
          (agreement ->> 'inForceOn')::date, 0, 'unsigned'
        from rows from (unnest($3::uuid[], $4::text[], $5::text[], $6::date[]), json_array_elements($7::json))
          as opened (id, number, terms, version, agreement)`,
    },
    [
      clientId,
      before,
      `{${ids.join()}}`,
      `{${batch.map((n) => `B-${String(n)}`).join()}}`,
      `{${own.map((life) => life?.book.terms.id).join()}}`,
      `{${own.map((life) => life?.book.terms.inForceFrom).join()}}`,
      JSON.stringify(own.map((life) => life?.agreement)),
    ],
  );
  await append(tx, ids, own, 'before');
  await append(tx, ids, own, 'since');
  // What was asked of the outside until now was done.
  await tx.run({ text: 'delete from saikne.contract_outbox' }, []);
}

async function append(
  tx: OperatorTransaction,
  ids: readonly Id<'contract'>[],
  own: readonly (Life | undefined)[],
  part: 'before' | 'since',
): Promise<void> {
  const rows = new Map((await lockContracts(tx, ids)).map((row) => [row.id, row]));
  const played = ids.map((id, at) => {
    const [row, life] = [rows.get(id), own[at]];
    invariant(row !== undefined && life !== undefined, 'every contract has its row and its life');
    return { row, book: life.book, ...life[part] };
  });
  await appendPlayed(tx, played, before);
}

const shelf = openTermsShelf();

function lifeOf(at: number): Life {
  const signedOn = addDays(day('2026-09-20'), at % 12);
  return at % 5 === 4 ? resaleLife(signedOn, at) : exchangeLife(signedOn, at);
}

function exchangeLife(signedOn: Day, at: number): Life {
  const parameters = { activationFee: '50.00', monthlyFee: `${String(20 + (at % 7))}.00` };
  const acts = [
    { on: signedOn, do: 'receiveActivationFee' },
    { on: addDays(signedOn, 1), do: 'activate' },
    ...payments(at),
  ];
  return lived('telema', signedOn, parameters, acts);
}

function resaleLife(signedOn: Day, at: number): Life {
  const acts = [{ on: signedOn, do: 'acceptDocuments' }, { on: addDays(signedOn, 1), ...purchase }, ...payments(at)];
  return lived('lmt', signedOn, { dueDays: 14, lateInterestPerDay: '0.02' }, acts);
}

const purchase = {
  do: 'confirmPurchase',
  subscription: 'S1',
  product: 'M365 Business',
  period: 'year',
  licences: 12,
  price: '132.00',
};

/** Of three contracts one pays in time, one late, and one nothing yet. */
function payments(at: number) {
  const [in_, late] = [{ on: day('2026-10-05') }, { on: day('2026-10-25') }];
  const paid = { do: 'pay', amount: '30.00' };
  return at % 3 === 0 ? [{ ...in_, ...paid }] : at % 3 === 1 ? [{ ...late, ...paid }] : [];
}

let unfolded = 0;

interface Act {
  readonly on: Day;
  readonly do: string;
}

function lived(terms: string, signedOn: Day, parameters: Record<string, unknown>, acts: readonly Act[]): Life {
  const book = shelf.find(terms);
  invariant(book !== undefined, `the terms ${terms} are shipped`);
  const read = readAgreement({ signedOn, parameters, policy: { issueInvoice: 'automatic' } }, terms);
  invariant(read.ok, 'the benchmark’s agreements are sound');
  const agreement = read.value;
  let { facts, state } = playSigning(book, agreement);
  for (const { on, ...act } of acts) {
    const command = readAct(act, book.book.acts);
    invariant(command.ok, `the benchmark’s act is sound: ${act.do}`);
    const played = playAct(book, state, command.value, atTime(on, '12:00'));
    invariant(played.ok, `the benchmark’s act is allowed: ${act.do}`);
    facts = [...facts, ...played.value.facts];
    ({ state } = played.value);
  }
  const rest = playTime(book, state, before);
  const all = [...facts, ...rest.facts];
  const split = all.length - (unfolded++ % (mostUnfolded + 1));
  const earlier = all.slice(0, split);
  return {
    book,
    agreement,
    before: { facts: earlier, state: book.decider.replay(unsigned(agreement), earlier) },
    since: { facts: all.slice(split), state: rest.state },
  };
}

function client(id: Id<'partner'>) {
  return {
    id,
    name: 'SIA "Mērījums"',
    state: 'active',
    stateSince: before,
    version: 0,
    settings: {
      connection: 'WEB',
      format: 'ubl',
      formatOptions: {},
      language: 'lv',
      activeDays: 183,
      registrationDays: 2557,
    },
    identifiers: [],
  } as const;
}

let made = 0;

/** Ids of one series: the measurement needs no randomness. */
function newId<Kind extends string>(): Id<Kind> {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, ++made);
  return uuidV7<Kind>(Date.parse(instantFromEpochMs(Date.parse(before))), random);
}
