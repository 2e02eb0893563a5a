import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { write, type FormatId } from '@saikne/documents';
import { day, type Instant } from '@saikne/kernel';
import { noFailpoints, type Failpoints } from '@saikne/store';
import { ApiRefusal, createClient, type Client, type Problem, type Receipt } from '@saikne/wire';
import { demoCompanies, type DemoCompany } from '../../src/demo/companies.js';
import { toInvoice, type DemoInvoice } from '../../src/demo/invoice.js';
import { defaultLimits, startServer, systemClock, type Clock, type ServerOptions } from '../../src/index.js';

/** A server of a test's own, with its own database. */
export interface Site {
  readonly url: string;
  readonly home: string;
  readonly operator: Client;
  readonly anybody: Client;
  as(key: string): Client;
  /** Registers a company and gives a client that acts as it. */
  join(company: DemoCompany, receives?: DemoCompany['receives']): Promise<Member>;
  link(one: Member, other: Member): Promise<void>;
  close(): Promise<void>;
}

export interface Member {
  readonly id: string;
  readonly key: string;
  readonly company: DemoCompany;
  readonly client: Client;
}

export async function openSite(changes: Partial<ServerOptions> = {}): Promise<Site> {
  const home = changes.home ?? (await mkdtemp(join(tmpdir(), 'saikne-test-')));
  const faults: string[] = [];
  const server = await startServer({ ...optionsIn(home, (message) => faults.push(message)), ...changes });
  const url = server.url ?? '';
  const as = (apiKey: string) => createClient({ baseUrl: url, fetch, apiKey, language: 'en' });
  const operator = as(server.operatorKey);
  return {
    url,
    home,
    operator,
    anybody: createClient({ baseUrl: url, fetch, language: 'en' }),
    as,
    async join(company, receives = company.receives) {
      const { id } = await operator.call('registerPartner', { body: toPartner({ ...company, receives }) });
      const { key } = await operator.call('createApiKey', { params: { id } });
      return { id, key, company, client: as(key) };
    },
    async link(one, other) {
      const { id } = await one.client.call('requestLink', { body: { partner: other.id } });
      await other.client.call('acceptLink', { params: { id } });
    },
    async close() {
      await server.close();
      if (changes.home === undefined) await rm(home, { recursive: true, force: true });
      if (faults.length > 0) throw new Error(`the server had faults:\n${faults.join('\n')}`);
    },
  };
}

export function optionsIn(home: string, onFault: (message: string) => void): ServerOptions {
  return {
    home,
    host: '127.0.0.1',
    port: 0,
    roles: ['api', 'worker', 'clock'],
    demo: false,
    threads: 1,
    clock: systemClock,
    failpoints: noFailpoints,
    limits: defaultLimits,
    log: (level, message, details) => {
      if (level === 'error') onFault(`${message} ${JSON.stringify(details)}`);
    },
  };
}

export function toPartner({ name, language, registration, vat, gln, receives, connection }: DemoCompany) {
  const { format, settings = {} } = receives;
  const identifiers = [registration, { scheme: 'vat', value: vat }, { scheme: '0088', value: gln }];
  return { name, language, connection, identifiers, contractFormat: { format, settings: { ...settings } } };
}

/** The demo's companies, by their place in its list. */
export function company(at: number): DemoCompany {
  const found = demoCompanies[at];
  if (found === undefined) throw new Error(`there is no company ${String(at)}`);
  return found;
}

const lines = [{ name: 'Ēvelēti dēļi', quantity: '2', unit: 'MTQ', price: '100.00' }] as const;

/** The bytes of an invoice; in UBL unless said. */
export function invoice(
  about: Pick<DemoInvoice, 'seller' | 'buyer' | 'number'> & Partial<DemoInvoice>,
  format: FormatId = 'ubl',
) {
  const written = write(toInvoice({ issueDate: day('2026-03-02'), lines, ...about }), format);
  if (!written.ok) throw new Error(JSON.stringify(written.findings));
  return new Uint8Array(written.bytes);
}

let keys = 0;

/** Sends and waits for the outcome; a refusal is returned, not thrown. */
export async function send(
  from: Member,
  content: Uint8Array<ArrayBuffer>,
  idempotencyKey = `key-${String(++keys)}`,
): Promise<Receipt | Problem> {
  try {
    return await from.client.submit({ content, idempotencyKey, waitSeconds: 30 });
  } catch (error) {
    if (error instanceof ApiRefusal) return error.problem;
    throw error;
  }
}

export async function refusalOf(run: Promise<unknown>): Promise<Problem> {
  try {
    await run;
  } catch (error) {
    if (error instanceof ApiRefusal) return error.problem;
    throw error;
  }
  throw new Error('it was not refused');
}

/** Waits until the document has left the pipeline or the wait it is in. */
export async function settled(
  client: Client,
  id: string,
  until: (state: string) => boolean = (state) => state !== 'received',
) {
  for (let tries = 0; tries < 400; tries++) {
    const evidence = await client.call('document', { params: { id } });
    if (until(evidence.state)) return evidence;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`document ${id} did not settle`);
}

/** A clock that goes on from another moment. */
export function shiftedClock(base: Clock, shift: (now: Instant) => Instant): Clock {
  return { now: () => shift(base.now()) };
}

export function failpointsOf(reach: (name: string) => void): Failpoints {
  return { reach };
}
