import { writeFile } from 'node:fs/promises';
import { firstDayOf, lastDayOf, parseDay, parseMonth } from '@saikne/kernel';
import { connectAsOperator, orRefused, type ConnectionOptions } from '../connection.js';
import { CannotRun, type ExitCode } from '../exit.js';

export interface ExportOptions extends ConnectionOptions {
  readonly period: string;
  readonly format: string;
  readonly spreadsheet?: boolean;
  readonly out?: string;
}

/** Writes an export to a file or standard output, as the server gives it. */
export async function exportPeriod(what: string, options: ExportOptions): Promise<ExitCode> {
  if (what !== 'accounting' && what !== 'vat') throw new CannotRun('export accounting or vat');
  const query = daysOf(options.period);
  const format = options.json === true ? 'json' : options.format;
  if (format !== 'csv' && format !== 'json') throw new CannotRun('--format: csv or json');
  const client = await connectAsOperator(options);
  return orRefused(options, async () => {
    if (format === 'json') {
      const table = await client.call(what === 'accounting' ? 'accountingExport' : 'vatExport', { query });
      return put(`${JSON.stringify(table, null, 2)}\n`, options.out);
    }
    const style = options.spreadsheet === true ? 'spreadsheet' : 'plain';
    const name = what === 'accounting' ? 'accountingExportCsv' : 'vatExportCsv';
    return put(await client.download(name, { query: { ...query, style } }), options.out);
  });
}

async function put(content: Uint8Array | string, file: string | undefined): Promise<ExitCode> {
  if (file === undefined) process.stdout.write(content);
  else await writeFile(file, content);
  return 0;
}

/** A month, a year, or two days. */
function daysOf(period: string): { readonly from: string; readonly until: string } {
  const month = parseMonth(period);
  if (month !== undefined) return { from: firstDayOf(month), until: lastDayOf(month) };
  if (/^\d{4}$/.test(period)) return { from: `${period}-01-01`, until: `${period}-12-31` };
  const [from, until] = period.split('..').map((text) => parseDay(text));
  if (from === undefined || until === undefined)
    throw new CannotRun('--period: a month 2026-11, a year 2026, or two days 2026-11-01..2026-11-15');
  return { from, until };
}
