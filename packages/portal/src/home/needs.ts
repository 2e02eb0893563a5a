import type { ContractDuty, ContractSummary } from '@saikne/wire';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { capitalised, dutyName } from '../contracts/contract-words.js';
import type { Tone } from '../display/dot.js';
import { useTexts } from '../display/texts.js';

/** Something that waits for the reader, how many of it there are, and where to do it. */
export interface Need {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly detail?: string;
  readonly tone: Tone;
  readonly count: number;
}

/** Of how many contracts the duties are read; whoever has more looks at the list of contracts. */
const mostContracts = 5;
/** How many requests, payments or contracts are counted; more are shown as that many. */
const mostCounted = 50;

/** What needs the reader today: put together from the lists that the reader may read. */
export function useNeeds(): { readonly needs: readonly Need[]; readonly known: boolean } {
  const texts = useTexts();
  const { say } = texts;
  const client = useClient();
  const { session, may } = useWho();
  const partner = session.role === 'partner';
  const counts = useQuery({
    queryKey: ['counts'],
    queryFn: () => client.call('countDocuments'),
    enabled: may('countDocuments'),
  });
  const mailbox = useQuery({
    queryKey: ['mailbox', 'open'],
    queryFn: () => client.call('mailbox', { query: { show: 'open', limit: mostCounted } }),
    enabled: partner && may('mailbox'),
  });
  const requests = useQuery({
    queryKey: ['links', 'requested'],
    queryFn: () => client.call('listLinks', { query: { state: 'requested', limit: mostCounted } }),
    enabled: partner && may('listLinks'),
  });
  const overdue = useQuery({
    queryKey: ['contracts', { filter: 'overdue' }],
    queryFn: () => client.call('listContracts', { query: { overdue: 'true', limit: mostCounted } }),
    enabled: may('listContracts'),
  });
  const payments = useQuery({
    queryKey: ['payments', 'open'],
    queryFn: () => client.call('listBankPayments', { query: { state: 'open', limit: mostCounted } }),
    enabled: !partner && may('listBankPayments'),
  });
  const duties = useMyDuties(partner);
  const asked = requests.data?.items.filter((link) => link.may.includes('accept')) ?? [];
  const of = (state: 'waiting' | 'dead' | 'refused') => counts.data?.byState[state] ?? 0;
  const late = overdue.data?.items ?? [];
  const all: readonly Need[] = [
    { key: 'dead', href: '/documents?state=dead', title: say('need.dead'), tone: 'violet', count: of('dead') },
    {
      key: 'links',
      href: '/trading',
      title: say('need.links'),
      ...named(asked.map(({ requester }) => requester.name)),
      tone: 'blue',
      count: asked.length,
    },
    {
      key: 'overdue',
      href: partner ? '/invoices' : '/contracts?show=overdue',
      title: say(partner ? 'need.payOverdue' : 'need.overdue'),
      ...named(late.map((one) => whose(one, partner))),
      tone: 'red',
      // For a client its own duties to pay say it, invoice by invoice.
      count: partner && duties.length > 0 ? 0 : late.length,
    },
    ...duties.map(({ contract, duty, count }, at): Need => ({
      key: `duty-${String(at)}`,
      href: `/contracts/${contract.id}`,
      title: capitalised(dutyName(duty, texts), texts),
      detail: [contract.number, duty.dueOn === null ? '' : say('untilDay', { day: texts.day(duty.dueOn) })]
        .filter((part) => part !== '')
        .join(' · '),
      tone: duty.missed ? 'red' : 'yellow',
      count,
    })),
    {
      key: 'payments',
      href: '/invoices/payments',
      title: say('need.payments'),
      tone: 'violet',
      count: payments.data?.items.length ?? 0,
    },
    {
      key: 'mailbox',
      href: '/documents?direction=received&state=delivered',
      title: say('need.mailbox'),
      tone: 'blue',
      count: mailbox.data?.items.length ?? 0,
    },
    {
      key: 'waiting',
      href: '/documents?state=waiting',
      title: say('need.waiting'),
      tone: 'yellow',
      count: of('waiting'),
    },
    {
      key: 'refused',
      href: '/documents?state=refused',
      title: say('need.refused'),
      tone: 'red',
      count: partner ? of('refused') : 0,
    },
  ];
  return { needs: all.filter(({ count }) => count > 0), known: counts.data !== undefined };
}

function whose({ number, client }: ContractSummary, partner: boolean): string | null {
  return partner ? number : client.name;
}

/** The first names, where there are any. */
function named(names: readonly (string | null)[]): { readonly detail?: string } {
  const known = names.filter((name) => name !== null).slice(0, 3);
  return known.length === 0 ? {} : { detail: `${known.join(', ')}${names.length > known.length ? ' …' : ''}` };
}

interface StandingDuty {
  readonly contract: ContractSummary;
  /** The first to fall due of its name under this contract. */
  readonly duty: ContractDuty;
  /** How many of its name there are. */
  readonly count: number;
}

/** The reader's own duties that stand now, of its first contracts; those of one name are told together. */
function useMyDuties(partner: boolean): readonly StandingDuty[] {
  const client = useClient();
  const { may } = useWho();
  const contracts = useQuery({
    queryKey: ['contracts', 'mine'],
    queryFn: () => client.call('listContracts', { query: { limit: mostContracts } }),
    enabled: partner && may('listContracts') && may('contractDuties'),
  });
  const items = contracts.data?.items ?? [];
  const duties = useQueries({
    queries: items.map(({ id }) => ({
      queryKey: ['contract', id, 'duties'],
      queryFn: () => client.call('contractDuties', { params: { id } }),
    })),
  });
  return items.flatMap((contract, at) => {
    const mine = (duties[at]?.data?.items ?? []).filter(
      ({ holder, arisesAt, waitingOn }) => holder === 'client' && arisesAt === null && waitingOn !== 'operator',
    );
    return [...new Set(mine.map((one) => one.duty))].flatMap((name) => {
      const same = mine.filter((one) => one.duty === name);
      const [duty] = [...same].sort((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1));
      return duty === undefined ? [] : [{ contract, duty, count: same.length }];
    });
  });
}
