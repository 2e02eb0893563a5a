import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { write } from '@saikne/documents';
import { dayAt, invariant } from '@saikne/kernel';
import { readKeys, writeKeys } from '../home/home.js';
import type { RunningServer, ServerOptions } from '../running/options.js';
import { demoCompanies } from './companies.js';
import { toInvoice } from './invoice.js';
import { seedDemo, type DemoSite } from './seed-demo.js';

/** Makes the demo's world on the first start, and an invoice to send by hand on every start. */
export async function startDemo(
  { home, clock }: Pick<ServerOptions, 'home' | 'clock'>,
  server: RunningServer,
): Promise<{ readonly exampleFile: string }> {
  const { url, operatorKey, demoMark } = server;
  invariant(url !== undefined, 'the demo needs the API');
  const today = dayAt(clock.now(), 'Europe/Riga');
  if (!(await demoMark.isSet())) {
    const kept = (await readKeys(home))?.partners ?? [];
    const keep: DemoSite['keep'] = (partners) => writeKeys(home, { operator: operatorKey, partners: [...partners] });
    await seedDemo({ url, operatorKey, today, kept, keep });
    await demoMark.set();
  }
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
