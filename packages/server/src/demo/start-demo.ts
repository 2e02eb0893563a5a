import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { write } from '@saikne/documents';
import { dayAt, invariant } from '@saikne/kernel';
import { createClient } from '@saikne/wire';
import { changeKeys, readKeys } from '../home/home.js';
import type { RunningServer, ServerOptions } from '../running/options.js';
import { demoCompanies } from './companies.js';
import { makeDemoPeople, type PeopleSite } from './demo-people.js';
import { toInvoice } from './invoice.js';
import { makeDemoPartners, seedDemo, type DemoSite } from './seed-demo.js';

/** Makes the demo's world on the first start, and an invoice to send by hand on every start. */
export async function startDemo(
  { home, clock }: Pick<ServerOptions, 'home' | 'clock'>,
  server: RunningServer,
): Promise<{ readonly exampleFile: string }> {
  const { url, operatorKey, demoMark } = server;
  invariant(url !== undefined, 'the demo needs the API');
  const today = dayAt(clock.now(), 'Europe/Riga');
  const kept = await readKeys(home);
  const site: DemoSite = {
    url,
    operatorKey,
    today,
    kept: kept?.partners ?? [],
    keep: (partners) => changeKeys(home, { partners: [...partners] }),
  };
  if (!(await demoMark.isSet())) {
    await seedDemo(site);
    await demoMark.set();
  }
  // Keys and passwords that were lost since are made again.
  const partners = await makeDemoPartners(site);
  const operator = createClient({ baseUrl: url, fetch, apiKey: operatorKey });
  const anybody = createClient({ baseUrl: url, fetch });
  const keepPeople: PeopleSite['keep'] = (people) => changeKeys(home, { people: [...people] });
  await makeDemoPeople({ operator, anybody, partners, kept: kept?.people ?? [], keep: keepPeople });
  const [seller, , , buyer] = demoCompanies;
  const number = `EP-${randomBytes(3).toString('hex').toUpperCase()}`;
  const lines = [{ name: 'Ozola grīdas dēļi', quantity: '3.2', unit: 'MTQ', price: '640.00' }] as const;
  const written = write(toInvoice({ number, issueDate: today, seller, buyer, lines }), 'ubl');
  invariant(written.ok, 'the example can be written');
  await mkdir(home, { recursive: true });
  const file = join(home, 'example-invoice.xml');
  await writeFile(file, written.bytes);
  return { exampleFile: relative(process.cwd(), file) };
}
