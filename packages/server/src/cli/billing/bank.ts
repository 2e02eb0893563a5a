import { basename } from 'node:path';
import type { BankPayment } from '@saikne/wire';
import { connectAsOperator, orRefused, type ConnectionOptions } from '../connection.js';
import { findContractId } from '../contracts/find-contract.js';
import { CannotRun, type ExitCode } from '../exit.js';
import { readInput } from '../input.js';
import { printJson, printLine, printTable } from '../output.js';

export interface ListPaymentsOptions extends ConnectionOptions {
  readonly state?: string;
}

export interface AssignOptions extends ConnectionOptions {
  readonly invoice?: string;
}

/** Takes each file; a file that is refused does not keep the next from being taken. */
export async function importFiles(files: readonly string[], options: ConnectionOptions): Promise<ExitCode> {
  const client = await connectAsOperator(options);
  let worst: ExitCode = 0;
  for (const file of files) {
    const content = await readInput(file);
    const code = await orRefused(options, async () => {
      const taken = await client.upload('importBankFile', { content, fileName: basename(file) });
      if (options.json === true) printJson(taken);
      else if (taken.repeated) printLine(`${file}: taken before, on ${taken.importedAt}; nothing was done again`);
      else {
        const { matched, forPerson, questions, reversed, known, outside } = taken;
        printLine(`${file}: ${taken.message}`);
        printLine(`  ${matched} placed, ${reversed} taken back, ${known} known, ${outside} not ours to place`);
        if (forPerson + questions > 0) printLine(`  for a person: ${forPerson} payments, ${questions} questions`);
      }
      return 0;
    });
    if (code > worst) worst = code;
  }
  return worst;
}

export async function listPayments(options: ListPaymentsOptions): Promise<ExitCode> {
  const state = stateOf(options.state ?? 'open');
  const client = await connectAsOperator(options);
  return orRefused(options, async () => {
    const { items } = await client.call('listBankPayments', { query: { state, limit: 200 } });
    if (options.json === true) printJson(items);
    else if (items.length === 0) printLine(`no payment is ${state}`);
    else
      printTable([
        ['PAYMENT', 'DAY', 'AMOUNT', 'PAYER', 'TEXT', 'WHY'],
        ...items.map((one) => [
          one.id,
          one.bookedOn,
          `${one.amount} ${one.currency}`,
          one.payer.name ?? one.payer.iban ?? '',
          one.text.replaceAll('\n', ' ').slice(0, 40),
          one.why.map(({ code }) => code).join(', '),
        ]),
      ]);
    return 0;
  });
}

function stateOf(text: string): BankPayment['state'] {
  const states = ['open', 'placed', 'dismissed', 'reversed'] as const;
  const state = states.find((one) => one === text);
  if (state === undefined) throw new CannotRun(`--state: one of ${states.join(', ')}`);
  return state;
}

export async function listQuestions(options: ConnectionOptions): Promise<ExitCode> {
  const client = await connectAsOperator(options);
  return orRefused(options, async () => {
    const { items } = await client.call('listBankQuestions', { query: { limit: 200 } });
    if (options.json === true) printJson(items);
    else if (items.length === 0) printLine('no entry waits for a person');
    else printTable([['QUESTION', 'WHY'], ...items.map(({ id, why }) => [id, `${why.code}: ${why.message}`])]);
    return 0;
  });
}

/** The whole payment goes to one contract; over the API it can be parted. */
export async function assignPayment(id: string, named: string, options: AssignOptions): Promise<ExitCode> {
  const client = await connectAsOperator(options);
  return orRefused(options, async () => {
    const contract = await findContractId(client, named);
    const { items } = await client.call('listBankPayments', { query: { state: 'open', limit: 200 } });
    const open = items.find((one) => one.id === id);
    if (open === undefined) throw new CannotRun(`no open payment has the id ${id}; see: saikne bank list`);
    const part = { contract, invoice: options.invoice ?? null, amount: open.amount };
    const placed = await client.call('assignBankPayment', { params: { id }, body: { parts: [part] } });
    return toldPayment(placed, options);
  });
}

export async function dismissPayment(id: string, note: string, options: ConnectionOptions): Promise<ExitCode> {
  const client = await connectAsOperator(options);
  return orRefused(options, async () =>
    toldPayment(await client.call('dismissBankPayment', { params: { id }, body: { note } }), options),
  );
}

function toldPayment(payment: BankPayment, options: ConnectionOptions): ExitCode {
  const refused = payment.parts.flatMap(({ refusal }) => refusal ?? []);
  if (options.json === true) printJson(payment);
  else {
    printLine(`${payment.id}: ${payment.state}, ${payment.amount} ${payment.currency}`);
    for (const { code, message } of refused) printLine(`  refused: ${code}: ${message}`);
  }
  return refused.length === 0 ? 0 : 1;
}
