import { writeFile } from 'node:fs/promises';
import type { BillingDocument, BillingDocumentSummary, Client, ContractMessage } from '@saikne/wire';
import { connectAsOperator, orRefused, type ConnectionOptions } from '../connection.js';
import { findContractId } from '../contracts/find-contract.js';
import { CannotRun, type ExitCode } from '../exit.js';
import { printJson, printLine, printTable } from '../output.js';

export interface InvoiceListOptions extends ConnectionOptions {
  readonly contract?: string;
  readonly state?: string;
}

export interface LetterOptions extends ConnectionOptions {
  readonly kind: string;
  readonly text: string;
  readonly under?: string;
  readonly out: string;
}

export interface PostOptions extends ConnectionOptions {
  readonly on?: string;
  readonly tracking?: string;
}

export async function listInvoices(options: InvoiceListOptions): Promise<ExitCode> {
  const client = await connectAsOperator(options);
  return orRefused(options, async () => {
    const contract = options.contract === undefined ? undefined : await findContractId(client, options.contract);
    const { state } = options;
    const { items } = await client.call('listBillingDocuments', { query: { contract, state, limit: 200 } });
    if (options.json === true) printJson(items);
    else if (items.length === 0) printLine('there are none');
    else
      printTable([
        ['NUMBER', 'DAY', 'DUE', 'GROSS', 'STATE', 'HELD FOR'],
        ...items.map((one) => [one.number, one.issuedOn, one.dueOn ?? '', one.gross, one.state, one.hold?.code ?? '']),
      ]);
    return 0;
  });
}

export async function showInvoice(named: string, options: ConnectionOptions): Promise<ExitCode> {
  const client = await connectAsOperator(options);
  return orRefused(options, async () => {
    const id = await invoiceId(client, named);
    const shown = await client.call('billingDocument', { params: { id } });
    if (options.json === true) printJson(shown);
    else printInvoice(shown);
    return 0;
  });
}

/** An id is taken as it is; a number is looked for, newest first. */
async function invoiceId(client: Client, named: string): Promise<string> {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(named)) return named;
  let before: string | undefined;
  do {
    const page: { items: readonly BillingDocumentSummary[]; next: string | null } = await client.call(
      'listBillingDocuments',
      { query: { before, limit: 200 } },
    );
    const found = page.items.find(({ number }) => number === named);
    if (found !== undefined) return found.id;
    before = page.next ?? undefined;
  } while (before !== undefined);
  throw new CannotRun(`there is no invoice ${named}; see: saikne invoice list`);
}

function printInvoice(shown: BillingDocument): void {
  printLine(`${shown.number}  ${shown.kind}, ${shown.state}, issued ${shown.issuedOn}, due ${shown.dueOn ?? '–'}`);
  if (shown.hold !== null) printLine(`  held: ${shown.hold.code}: ${shown.hold.message}`);
  for (const { name, net, vatCategory, vatRate, explained } of shown.lines) {
    printLine(`  ${net}  ${name}  [${vatCategory}${vatRate === null ? '' : ` ${vatRate} %`}]`);
    for (const { clause, text } of explained) printLine(`      ${clause}: ${text}`);
  }
  printLine(`  net ${shown.net}, VAT ${shown.vat}, gross ${shown.gross}, asks for ${shown.due} EUR`);
  const { payment } = shown;
  if (payment !== null && payment.amount !== null)
    printLine(`  to pay ${payment.amount} EUR to ${payment.iban}, reference ${payment.reference}`);
}

export async function writeLetter(named: string, options: LetterOptions): Promise<ExitCode> {
  const kinds = ['termination', 'amendment', 'other'] as const;
  const kind = kinds.find((one) => one === options.kind);
  if (kind === undefined) throw new CannotRun(`--kind: one of ${kinds.join(', ')}`);
  const client = await connectAsOperator(options);
  return orRefused(options, async () => {
    const id = await findContractId(client, named);
    const { text, under } = options;
    const letter = await client.call('writeLetter', {
      params: { id },
      body: { kind, text, ...(under === undefined ? {} : { under }) },
    });
    await writeFile(options.out, await client.download('contractMessagePage', { params: { id: letter.id } }));
    return toldLetter(letter, options, `written to ${options.out}; when it is posted: saikne letter post ${letter.id}`);
  });
}

export async function postLetter(id: string, { on, tracking, ...options }: PostOptions): Promise<ExitCode> {
  const client = await connectAsOperator(options);
  return orRefused(options, async () => {
    const posted = await client.call('recordPosting', {
      params: { id },
      body: {
        ...(on === undefined ? {} : { postedOn: on }),
        ...(tracking === undefined ? {} : { trackingId: tracking }),
      },
    });
    return toldLetter(posted, options, `counts as delivered on ${posted.posting?.deliveredOn ?? '–'}`);
  });
}

function toldLetter(letter: ContractMessage, options: ConnectionOptions, what: string): ExitCode {
  if (options.json === true) printJson(letter);
  else {
    printLine(`${letter.subject} (${letter.clause})`);
    printLine(`  ${what}`);
  }
  return 0;
}

/** Exit code 1 where the number is not in force, or nobody knows. */
export async function checkVat(named: string, options: ConnectionOptions): Promise<ExitCode> {
  const client = await connectAsOperator(options);
  return orRefused(options, async () => {
    const id = await partnerId(client, named);
    const answer = await client.call('checkVatNumber', { params: { id } });
    if (options.json === true) printJson(answer);
    else {
      printLine(`${answer.vatNumber}: ${answer.kind}${answer.reason === null ? '' : ` (${answer.reason})`}`);
      if (answer.name !== null) printLine(`  ${answer.name}`);
      if (answer.consultationNumber !== null) printLine(`  consultation ${answer.consultationNumber}`);
    }
    return answer.kind === 'valid' ? 0 : 1;
  });
}

async function partnerId(client: Client, named: string): Promise<string> {
  let after: string | undefined;
  do {
    const page: { items: readonly { id: string; name: string }[]; next: string | null } = await client.call(
      'listPartners',
      { query: { after, limit: 200 } },
    );
    const found = page.items.find(({ id, name }) => id === named || name.toLowerCase() === named.toLowerCase());
    if (found !== undefined) return found.id;
    after = page.next ?? undefined;
  } while (after !== undefined);
  throw new CannotRun(`there is no partner ${named}`);
}
