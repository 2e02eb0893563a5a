/** One value of a table: text, an amount or day as its text, or nothing. */
export type Cell = string | number | null;

export interface CsvStyle {
  /** RFC 4180 says a comma; spreadsheets set to a Baltic locale expect a semicolon and decimal commas. */
  readonly separator: ',' | ';';
}

/** For programs: comma between values, point before decimals. */
export const plainCsv: CsvStyle = { separator: ',' };
/** For spreadsheets in the Baltics. */
export const spreadsheetCsv: CsvStyle = { separator: ';' };

/** A column of an export: its name, and how its value is found in a row. */
export interface Column<Row> {
  readonly name: string;
  /** Amounts get the style's decimal mark; text that a spreadsheet would compute is made harmless in its style. */
  readonly kind: 'text' | 'amount' | 'day' | 'number';
  readonly of: (row: Row) => Cell;
}

/** UTF-8 is told by its mark: without it spreadsheets read Latvian letters wrongly. */
export const byteOrderMark = '\uFEFF';

/** A table as CSV of RFC 4180: a header, lines ended by CR LF, quotes doubled. */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>, style: CsvStyle = plainCsv): string {
  const lines = [columns.map(({ name }) => quoted(name, style)).join(style.separator)];
  for (const row of rows) lines.push(columns.map((column) => cellText(column, row, style)).join(style.separator));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

/** The same rows as objects, for the neutral JSON. */
export function toObjects<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): readonly Record<string, Cell>[] {
  return Array.from(rows, (row) => Object.fromEntries(columns.map((column) => [column.name, column.of(row)])));
}

function cellText<Row>({ kind, of }: Column<Row>, row: Row, style: CsvStyle): string {
  const value = of(row);
  if (value === null) return '';
  const text = String(value);
  if (kind === 'amount') return style.separator === ';' ? text.replace('.', ',') : text;
  return quoted(kind === 'text' && style.separator === ';' ? harmless(text) : text, style);
}

/** Spreadsheets compute what begins so, whoever wrote it. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string, { separator }: CsvStyle): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
