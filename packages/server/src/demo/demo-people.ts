import { randomInt } from 'node:crypto';
import type { PartnerRole, StaffRole } from '@saikne/accounts';
import type { Language } from '@saikne/kernel';
import type { Client, DemoSignIns, HandedLink } from '@saikne/wire';
import { readKeys, type KeptPartner, type KeptPerson } from '../home/home.js';

/** One of the demo's people; all of them are invented. */
type DemoPerson = { readonly login: string; readonly name: string; readonly language: Language } & (
  | { readonly company: string; readonly roles: readonly PartnerRole[] }
  | { readonly company: null; readonly roles: readonly StaffRole[] }
);

const demoPeople: readonly DemoPerson[] = [
  { login: 'ilze', name: 'Ilze Bērziņa', language: 'lv', company: 'egle', roles: ['main-user'] },
  { login: 'janis', name: 'Jānis Ozols', language: 'lv', company: 'egle', roles: ['user'] },
  {
    login: 'anna',
    name: 'Anna Liepa',
    language: 'en',
    company: 'egle',
    roles: ['contact-person', 'account-administrator'],
  },
  { login: 'martins', name: 'Mārtiņš Kalns', language: 'lv', company: 'ritausma', roles: ['main-user'] },
  { login: 'laura', name: 'Laura Vītola', language: 'lv', company: null, roles: ['administrator'] },
  { login: 'toms', name: 'Toms Krūmiņš', language: 'lv', company: null, roles: ['support'] },
  { login: 'kristine', name: 'Kristīne Zariņa', language: 'lv', company: null, roles: ['finance'] },
  { login: 'edgars', name: 'Edgars Balodis', language: 'lv', company: null, roles: ['consultant'] },
  { login: 'ruta', name: 'Rūta Siliņa', language: 'lv', company: null, roles: ['auditor'] },
  { login: 'andris', name: 'Andris Eglītis', language: 'lv', company: null, roles: ['agent'] },
];

/** Where the demo's people are made: through the API, as everybody is. */
export interface PeopleSite {
  readonly operator: Client;
  readonly anybody: Client;
  readonly partners: readonly KeptPartner[];
  readonly kept: readonly KeptPerson[];
  /** Keeps the passwords before they are used, so that a start that was interrupted can go on. */
  readonly keep: (people: readonly KeptPerson[]) => Promise<void>;
}

/** Makes the demo's people. Whose password was lost gets a new one; nobody is made twice. */
export async function makeDemoPeople(site: PeopleSite): Promise<void> {
  const { operator, anybody } = site;
  const people = [...site.kept];
  for (const person of demoPeople) {
    const { login, language } = person;
    const known = await findPerson(site, person);
    const kept = people.find((one) => one.login === login);
    if (kept !== undefined && known?.status === 'active') continue;
    const password = kept?.password ?? newPassword();
    if (kept === undefined) {
      people.push({ login, password });
      await site.keep(people);
    }
    if (known?.status === 'active') {
      const { token } = await operator.call('resetPassword', { params: { id: known.id } });
      await anybody.call('usePasswordReset', { body: { token, password } });
      continue;
    }
    const { token } =
      known === undefined
        ? await invite(site, person)
        : await operator.call('inviteAgain', { params: { id: known.id } });
    await anybody.call('acceptInvitation', { body: { token, login, password, language } });
  }
  await confirmAddresses(site);
}

function invite(site: PeopleSite, person: DemoPerson): Promise<HandedLink> {
  const { name, language } = person;
  const email = emailOf(person);
  if (person.company === null)
    return site.operator.call('inviteStaff', { body: { name, email, language, roles: [...person.roles] } });
  const params = { id: companyIdOf(site, person.company) };
  return site.operator.call('inviteUser', { params, body: { name, email, language, roles: [...person.roles] } });
}

async function findPerson(site: PeopleSite, person: DemoPerson) {
  const { company } = person;
  const { items } =
    company === null
      ? await site.operator.call('listStaff')
      : await site.operator.call('listUsers', { params: { id: companyIdOf(site, company) } });
  return items.find(({ email, status }) => email === emailOf(person) && status !== 'closed');
}

/** Opens the letters as the people would. */
async function confirmAddresses({ operator, anybody }: PeopleSite): Promise<void> {
  const { items } = await operator.call('outgoingMail');
  const ours = new Set(demoPeople.map(emailOf));
  for (const { kind, to, link } of items) {
    const token = link.split('/').at(-1);
    if (kind !== 'email' || !ours.has(to) || token === undefined) continue;
    // An earlier start may have opened it already.
    await anybody.call('verifyEmail', { body: { token } }).catch(() => undefined);
  }
}

function companyIdOf({ partners }: PeopleSite, company: string): string {
  return partners.find(({ shortName }) => shortName === company)?.id ?? '';
}

function emailOf({ login, company }: DemoPerson): string {
  return `${login}@${company ?? 'operator'}.example`;
}

/** Words for the demo's passwords. */
const words =
  'amber anchor apple autumn barley basket beacon birch bread bridge candle castle cedar cherry cloud clover copper ' +
  'coral crane dawn dune ember falcon feather fern fjord forest garden ginger harbour hazel honey island juniper ' +
  'kettle lantern lilac linen maple marble meadow mill mirror moss north oak orchard pebble pepper pine plum quartz ' +
  'raven reed river saffron salmon silver spruce stone summer thistle timber valley velvet walnut willow winter';

/** Four of them, drawn at random: the demo's documents are invented and its passwords are shown. */
function newPassword(): string {
  const list = words.split(' ');
  return Array.from({ length: 4 }, () => list[randomInt(list.length)] ?? '').join('-');
}

/** The demo's people with their passwords, as the sign-in page shows them. */
export async function demoSignInsOf(home: string): Promise<DemoSignIns> {
  const { partners = [], people = [] } = (await readKeys(home)) ?? {};
  const items = demoPeople.flatMap(({ login, name, company, roles }) => {
    const kept = people.find((one) => one.login === login);
    const partner = partners.find(({ shortName }) => shortName === company);
    if (kept === undefined) return [];
    const { password } = kept;
    return [
      {
        login,
        password,
        name,
        roles: [...roles],
        partner: partner === undefined ? null : { id: partner.id, name: partner.name },
      },
    ];
  });
  return { items };
}
