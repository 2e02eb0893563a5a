import {
  addDays,
  addMonthsToMonth,
  firstDayOf,
  invariant,
  monthOf,
  monthsBetween,
  type Day,
  type Month,
} from '@saikne/kernel';
import { ApiRefusal, type BodyInputOf, type Client } from '@saikne/wire';
import type { KeptPartner } from '../home/home.js';
import type { DemoShortName } from './companies.js';

type NewContract = BodyInputOf<'openContract'>;
type Act = NonNullable<NewContract['history']>[number];

/** How a client of the exchange has paid: the days after an invoice on which its payments come; null: not at all. */
interface ExchangeClient {
  readonly client: DemoShortName;
  readonly country: 'LV' | 'EE' | 'LT';
  readonly monthlyFee: string;
  /** With VAT. */
  readonly gross: string;
  readonly months: number;
  /** Days from an invoice to its payment, by how many months ago the invoice was issued; otherwise four. */
  readonly paysAfter?: Readonly<Record<number, number | null>>;
  readonly more?: (today: Day) => readonly Act[];
}

const latvian = { country: 'LV', monthlyFee: '30.00', gross: '36.30' } as const;

/** Every company that exchanges documents has a contract for it; some of them have something to tell. */
const exchangeClients: readonly ExchangeClient[] = [
  { client: 'egle', ...latvian, months: 14 },
  { client: 'ritausma', ...latvian, months: 10, paysAfter: { 3: 19 } },
  { client: 'spodriba', ...latvian, months: 8 },
  // Two invoices are unpaid: the operator may suspend, and has not yet.
  { client: 'krasts', ...latvian, months: 12, paysAfter: { 0: null, 1: null, 2: null } },
  // Three are, the reasons were told, and the service is suspended.
  {
    client: 'dzintars',
    ...latvian,
    months: 9,
    paysAfter: { 0: null, 1: null, 2: null, 3: null },
    more: (today) => [
      { on: addDays(today, -6), do: 'tellReasons', right: 'suspend' },
      { on: addDays(today, -5), do: 'suspend' },
    ],
  },
  // An amendment waits for the client's answer.
  {
    client: 'upe',
    ...latvian,
    months: 6,
    more: (today) => [
      {
        on: addDays(today, -9),
        do: 'postOfficialNotice',
        kind: 'amendment',
        by: 'operator',
        notice: 'N-1',
        changes: [{ clause: 'telema:5.5', parameter: 'dueDays', value: 14 }],
      },
    ],
  },
  { client: 'kadakas', country: 'EE', monthlyFee: '24.00', gross: '24.00', months: 7 },
  { client: 'polder', country: 'EE', monthlyFee: '24.00', gross: '24.00', months: 5, paysAfter: { 2: 30 } },
  { client: 'tahetorn', country: 'EE', monthlyFee: '45.00', gross: '45.00', months: 18 },
  { client: 'gintaras', country: 'LT', monthlyFee: '45.00', gross: '45.00', months: 11 },
  // It objects to a part of its latest invoice but one.
  {
    client: 'azuolas',
    country: 'LT',
    monthlyFee: '24.00',
    gross: '24.00',
    months: 4,
    paysAfter: { 0: null },
    more: (today) => [
      { on: today, at: '00:01', do: 'object', invoice: addMonthsToMonth(monthOf(today), -1), amount: '8.00' },
    ],
  },
  { client: 'ruta', country: 'LT', monthlyFee: '24.00', gross: '24.00', months: 3 },
];

/**
 * Opens the demo's contracts with what has been lived of them. It may be interrupted and run again: a contract whose
 * number is taken is there.
 */
export async function makeDemoContracts(operator: Client, partners: readonly KeptPartner[], today: Day): Promise<void> {
  const ids = new Map(partners.map(({ shortName, id }) => [shortName, id]));
  const idOf = (shortName: DemoShortName) => {
    const id = ids.get(shortName);
    invariant(id !== undefined, `the demo has no company ${shortName}`);
    return id;
  };
  const contracts: readonly NewContract[] = [
    ...exchangeClients.map((one, at) => exchangeContract(one, idOf(one.client), `T-${String(at + 1)}`, today)),
    ...resaleContracts(idOf, today),
  ];
  for (const body of contracts) await openOnce(operator, body);
}

async function openOnce(operator: Client, body: NewContract): Promise<void> {
  try {
    await operator.call('openContract', { body });
  } catch (error) {
    if (!(error instanceof ApiRefusal) || error.problem.code !== 'CONTRACT_NUMBER_TAKEN') throw error;
  }
}

function exchangeContract(about: ExchangeClient, client: string, number: string, today: Day): NewContract {
  const { country, monthlyFee, months } = about;
  const first = addMonthsToMonth(monthOf(today), -months);
  const signedOn = firstDayOf(first);
  const acts: readonly Act[] = [
    { on: signedOn, at: '09:00', do: 'receiveActivationFee' },
    { on: signedOn, at: '09:30', do: 'activate' },
    ...payments(about, first, today),
    ...(about.more?.(today) ?? []),
  ];
  return {
    terms: 'telema',
    client,
    number,
    signedOn,
    country,
    vatRatePercent: country === 'LV' ? '21' : '0',
    parameters: { activationFee: '50.00', monthlyFee, paperInvoiceFee: '3.00' },
    policy: { issueInvoice: 'automatic' },
    history: inOrder(acts, today),
  };
}

/** The invoice of a month is issued on the first day of the next one and carries the month's name. */
function payments({ gross, paysAfter = {} }: ExchangeClient, first: Month, today: Day): readonly Act[] {
  const count = monthsBetween(first, monthOf(today));
  return Array.from({ length: count }, (_, at) => addMonthsToMonth(first, at)).flatMap((invoice, at) => {
    const days = paysAfter[count - 1 - at];
    if (days === null) return [];
    const on = addDays(firstDayOf(addMonthsToMonth(invoice, 1)), days ?? 4);
    return [{ on, do: 'pay', amount: gross, invoice }];
  });
}

function resaleContracts(idOf: (shortName: DemoShortName) => string, today: Day): readonly NewContract[] {
  const month = (ago: number) => firstDayOf(addMonthsToMonth(monthOf(today), -ago));
  const common = {
    terms: 'lmt',
    parameters: { dueDays: 14, lateInterestPerDay: '0.02' },
    policy: { issueInvoice: 'automatic' },
  };
  const purchase = { do: 'confirmPurchase', subscription: 'M365-1', product: 'Microsoft 365 Business Standard' };
  return [
    // A yearly subscription that has grown and renews soon under an announced price.
    {
      ...common,
      client: idOf('egle'),
      number: 'L-1',
      signedOn: month(11),
      history: inOrder(
        [
          { on: month(11), at: '10:00', do: 'acceptDocuments' },
          { on: addDays(month(11), 1), ...purchase, period: 'year', licences: 14, price: '138.00' },
          { on: addDays(month(6), 7), do: 'increase', subscription: 'M365-1', licences: 3 },
          ...Array.from({ length: 10 }, (_, at) => ({
            on: addDays(month(10 - at), 9),
            do: 'pay',
            amount: '194.81',
          })),
          {
            on: addDays(today, -3),
            do: 'announcePrice',
            product: 'Microsoft 365 Business Standard',
            period: 'year',
            price: '144.00',
            effectiveOn: addDays(today, 40),
          },
        ],
        today,
      ),
    },
    // A monthly one, paid late once.
    {
      ...common,
      client: idOf('spodriba'),
      number: 'L-2',
      signedOn: month(5),
      history: inOrder(
        [
          { on: month(5), at: '10:00', do: 'acceptDocuments' },
          { on: addDays(month(5), 1), ...purchase, period: 'month', licences: 5, price: '12.60' },
          { on: addDays(month(3), 28), do: 'pay', amount: '76.23' },
          { on: addDays(month(2), 9), do: 'pay', amount: '76.23' },
          { on: addDays(month(1), 9), do: 'pay', amount: '76.23' },
        ],
        today,
      ),
    },
    // An application that was offered a contract and is not signed yet.
    {
      ...common,
      client: idOf('ritausma'),
      number: 'L-3',
      history: inOrder(
        [
          { on: addDays(today, -4), do: 'apply', applicant: 'AS "Rītausmas Maiznīca"' },
          { on: addDays(today, -2), do: 'offerContract' },
        ],
        today,
      ),
    },
  ];
}

/** What lies ahead has not happened yet. */
function inOrder(acts: readonly Act[], today: Day): Act[] {
  const moment = ({ on, at = '12:00' }: Act) => `${on} ${at}`;
  return acts
    .filter(({ on, at }) => on < today || (on === today && at === '00:01'))
    .toSorted((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0));
}
