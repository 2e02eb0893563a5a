import { write } from '@saikne/documents';
import { addDays, invariant, type Day } from '@saikne/kernel';
import { ApiRefusal, createClient, type Client } from '@saikne/wire';
import type { KeptPartner } from '../home/home.js';
import {
  demoCompanies,
  demoLinks,
  openRequests,
  strangerCompany,
  suspendedCompany,
  type DemoCompany,
} from './companies.js';
import { makeDemoContracts } from './contracts.js';
import { makeDemoBilling } from './demo-billing.js';
import { toInvoice } from './invoice.js';
import { shipments, type Shipment } from './shipments.js';

/** Where the demo's world is made: through the API, as anybody would. */
export interface DemoSite {
  readonly url: string;
  readonly operatorKey: string;
  readonly today: Day;
  readonly kept: readonly KeptPartner[];
  /** Keeps the partners' keys before they are used, so that a start that was interrupted can go on. */
  readonly keep: (partners: readonly KeptPartner[]) => Promise<void>;
}

/** Makes the demo's companies, links and documents. It may be interrupted and run again: nothing is made twice. */
export async function seedDemo(site: DemoSite): Promise<void> {
  const operator = client(site, site.operatorKey);
  const partners = await makeDemoPartners(site);
  const as = (shortName: string): Client => {
    const partner = partners.find((one) => one.shortName === shortName);
    invariant(partner !== undefined, `the demo has no company ${shortName}`);
    return client(site, partner.key);
  };
  await makeDemoBilling(operator, partners, site.today);
  await makeDemoContracts(operator, partners, site.today);
  for (const [one, other] of demoLinks) await makeLink(as(one), other, as(other));
  for (const [one, other] of openRequests) await makeLink(as(one), other);
  await unlessRefused(() => operator.call('suspendPartner', { params: { id: idOf(partners, suspendedCompany) } }));
  for (const shipment of shipments) await ship(site, shipment, as);
}

/** The demo's companies with their keys; a company whose key is not kept any more gets a new one. */
export async function makeDemoPartners(site: DemoSite): Promise<readonly KeptPartner[]> {
  const partners = [...site.kept];
  if (demoCompanies.every(({ shortName }) => partners.some((one) => one.shortName === shortName))) return partners;
  const operator = client(site, site.operatorKey);
  const existing = (await operator.call('listPartners', { query: { limit: 200 } })).items;
  for (const company of demoCompanies) {
    if (partners.some(({ shortName }) => shortName === company.shortName)) continue;
    const known = existing.find(({ name }) => name === company.name);
    const { id } = known ?? (await operator.call('registerPartner', { body: toPartner(company) }));
    const { key } = await operator.call('createApiKey', { params: { id } });
    partners.push({ id, name: company.name, shortName: company.shortName, key });
    await site.keep(partners);
  }
  return partners;
}

function toPartner({ name, language, registration, vat, gln, receives, connection }: DemoCompany) {
  const { format, settings = {} } = receives;
  return {
    name,
    language,
    connection,
    identifiers: [registration, { scheme: 'vat', value: vat }, { scheme: '0088', value: gln }],
    contractFormat: { format, settings: { ...settings } },
  };
}

/** Asks for a link; where the other side's client is given, it accepts. */
async function makeLink(asker: Client, otherName: string, other?: Client): Promise<void> {
  const { registration } = companyOf(otherName);
  const link = await unlessRefused(() => asker.call('requestLink', { body: { identifier: registration } }));
  if (link?.state === 'requested') await other?.call('acceptLink', { params: { id: link.id } });
}

async function ship(site: DemoSite, shipment: Shipment, as: (shortName: string) => Client): Promise<void> {
  const { from, to, number, daysAgo, lines, note, wrongBy, taken } = shipment;
  const seller = companyOf(from);
  const buyer = to === 'stranger' ? strangerCompany : companyOf(to);
  const issueDate = addDays(site.today, -daysAgo);
  const extra = { ...(note === undefined ? {} : { note }), ...(wrongBy === undefined ? {} : { wrongBy }) };
  const written = write(toInvoice({ number, issueDate, seller, buyer, lines, ...extra }), seller.sends);
  invariant(written.ok, `the demo's invoice ${number} cannot be written`);
  const content = new Uint8Array(written.bytes);
  const idempotencyKey = encodeURIComponent(`demo-${from}-${number}-${String(daysAgo)}`);
  const fileName = `${number.replaceAll(/[^\w-]/g, '_')}.xml`;
  const receipt = await unlessRefused(() =>
    as(shipment.as ?? from).submit({
      content,
      idempotencyKey,
      fileName,
      mediaType: 'application/xml',
      waitSeconds: 30,
    }),
  );
  if (receipt?.state !== 'delivered' || taken === undefined || to === 'stranger') return;
  await as(to).bytes('fetchDocument', receipt.document);
  if (taken === 'acknowledged') await as(to).call('acknowledgeDocument', { params: { id: receipt.document } });
}

/** Refusals are part of the demo: they are shown in the register. */
async function unlessRefused<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ApiRefusal && error.problem.status < 500) return undefined;
    throw error;
  }
}

function companyOf(shortName: string): DemoCompany {
  const company = demoCompanies.find((one) => one.shortName === shortName);
  invariant(company !== undefined, `the demo has no company ${shortName}`);
  return company;
}

function idOf(partners: readonly KeptPartner[], shortName: string): string {
  const partner = partners.find((one) => one.shortName === shortName);
  invariant(partner !== undefined, `the demo has no company ${shortName}`);
  return partner.id;
}

function client({ url }: DemoSite, apiKey: string): Client {
  return createClient({ baseUrl: url, fetch, apiKey });
}
