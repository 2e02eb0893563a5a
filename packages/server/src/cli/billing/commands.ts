import type { Command } from 'commander';
import type { ExitCode } from '../exit.js';
import type { AssignOptions, ListPaymentsOptions } from './bank.js';
import type { InvoiceListOptions, LetterOptions, PostOptions } from './documents.js';
import type { ExportOptions } from './export.js';

type Finish = (code: ExitCode) => void;

/** `saikne bank`, `invoice`, `letter`, `vat` and `export`; what they do is loaded when it is used. */
export function addBillingCommands(program: Command, finish: Finish): void {
  addBank(program.command('bank').description('bank statements: import, look at, assign').exitOverride(), finish);
  addInvoices(program.command('invoice').description('invoices and credit notes').exitOverride(), finish);
  addLetters(program.command('letter').description('official notices on paper').exitOverride(), finish);
  connected(
    program
      .command('vat-check')
      .description('ask VIES about a client’s VAT number and keep the answer')
      .argument('<partner>', 'id or name of the partner'),
  ).action(async (partner: string, options: object) => {
    finish(await (await import('./documents.js')).checkVat(partner, options));
  });
  connected(
    program
      .command('export')
      .description('the ledger, or the documents with their VAT, of a period')
      .argument('<what>', 'accounting or vat')
      .requiredOption('--period <period>', 'a month 2026-11, a year 2026, or two days 2026-11-01..2026-11-15')
      .option('--format <format>', 'csv or json', 'csv')
      .option('--spreadsheet', 'CSV with semicolons and decimal commas')
      .option('--out <file>', 'file to write (default: standard output)'),
  ).action(async (what: string, options: ExportOptions) => {
    finish(await (await import('./export.js')).exportPeriod(what, options));
  });
}

function addBank(bank: Command, finish: Finish): void {
  connected(
    bank
      .command('import')
      .description('take a bank statement (camt.053 or FiDAViSta); the same file twice changes nothing')
      .argument('<files...>', 'files; - is standard input'),
  ).action(async (files: readonly string[], options: object) => {
    finish(await (await import('./bank.js')).importFiles(files, options));
  });
  connected(
    bank
      .command('list')
      .description('payments that a person has to place; --state for others')
      .option('--state <state>', 'open, placed, dismissed or reversed', 'open'),
  ).action(async (options: ListPaymentsOptions) => {
    finish(await (await import('./bank.js')).listPayments(options));
  });
  connected(bank.command('questions').description('entries that name nothing by themselves')).action(
    async (options: object) => {
      finish(await (await import('./bank.js')).listQuestions(options));
    },
  );
  connected(
    bank
      .command('assign')
      .description('say what an open payment is for')
      .argument('<payment>', 'id of the payment')
      .argument('<contract>', 'number or id of the contract')
      .option('--invoice <invoice>', 'the contract’s name of the invoice (default: whatever it owes)'),
  ).action(async (payment: string, contract: string, options: AssignOptions) => {
    finish(await (await import('./bank.js')).assignPayment(payment, contract, options));
  });
  connected(
    bank
      .command('dismiss')
      .description('say that an open payment is for no contract')
      .argument('<payment>', 'id of the payment')
      .argument('<reason>', 'why'),
  ).action(async (payment: string, reason: string, options: object) => {
    finish(await (await import('./bank.js')).dismissPayment(payment, reason, options));
  });
  for (const command of bank.commands) command.exitOverride().showHelpAfterError();
}

function addInvoices(invoice: Command, finish: Finish): void {
  connected(
    invoice
      .command('list')
      .description('invoices and credit notes, newest first')
      .option('--contract <contract>', 'number or id of the contract')
      .option('--state <state>', 'numbered, held, issued or sent'),
  ).action(async (options: InvoiceListOptions) => {
    finish(await (await import('./documents.js')).listInvoices(options));
  });
  connected(
    invoice
      .command('show')
      .description('an invoice with its lines, each explained')
      .argument('<invoice>', 'official number or id'),
  ).action(async (invoiceName: string, options: object) => {
    finish(await (await import('./documents.js')).showInvoice(invoiceName, options));
  });
  for (const command of invoice.commands) command.exitOverride().showHelpAfterError();
}

function addLetters(letter: Command, finish: Finish): void {
  connected(
    letter
      .command('write')
      .description('write an official notice as PDF to print; nothing happens to the contract yet')
      .argument('<contract>', 'number or id')
      .requiredOption('--kind <kind>', 'termination, amendment or other')
      .requiredOption('--text <text>', 'your own words')
      .option('--under <clause>', 'the clause under which it is sent')
      .requiredOption('--out <file>', 'file to write'),
  ).action(async (contract: string, options: LetterOptions) => {
    finish(await (await import('./documents.js')).writeLetter(contract, options));
  });
  connected(
    letter
      .command('post')
      .description('record that a letter was posted: the notice is given')
      .argument('<letter>', 'id of the letter')
      .option('--on <day>', 'the day of posting (default: today)')
      .option('--tracking <id>', 'number of the registered letter'),
  ).action(async (id: string, options: PostOptions) => {
    finish(await (await import('./documents.js')).postLetter(id, options));
  });
  for (const command of letter.commands) command.exitOverride().showHelpAfterError();
}

/** The options of every command that asks a server. */
function connected(command: Command): Command {
  return command
    .option('--language <code>', 'language of the texts: lv, en, et, lt, ru', 'en')
    .option('--url <url>', 'the server (default: the one started from the data directory)')
    .option('--key <key>', 'API key (default: the one kept in the data directory)')
    .option('--data <dir>', 'data directory (default: .saikne, or SAIKNE_DATA)')
    .option('--json', 'print JSON')
    .showHelpAfterError();
}
