/** How single values stand in the elements of bank statements. */
import { parseDay, parseDecimal, type Decimal } from '@saikne/kernel';
import type { XmlNode } from '../../xml/xml-document.js';
import type { CreditDebit, CurrencyAmount, EntryStatus, StatementDate } from '../bank-statement.js';
import type { StatementProblem } from '../problem.js';
import type { StatementOutput } from './statement-output.js';
import type { StatementReading } from './statement-reading.js';

/** One element that holds one value. `read` gives `undefined`, and a finding, where it does not. */
export interface ElementValue<V> {
  read(reading: StatementReading, node: XmlNode): V | undefined;
  write(output: StatementOutput, element: string, value: V): void;
}

/** A value that is the whole text of its element. */
function fromText<V>(
  parse: (text: string) => V | undefined,
  print: (value: V) => string,
  problem: StatementProblem,
): ElementValue<V> {
  return {
    read: (reading, node) => {
      const text = reading.takeText(node);
      const value = parse(text);
      if (value === undefined) {
        reading.giveBack(node);
        reading.find(problem, node, { value: text });
      }
      return value;
    },
    write: (output, element, value) => {
      output.leaf(element, print(value));
    },
  };
}

/** A value out of a closed list of codes; the first code of a value is the one written. */
function code<const V extends string | boolean>(codes: Readonly<Record<string, V>>): ElementValue<V> {
  const values = new Map(Object.entries(codes));
  const written = new Map(
    Object.entries(codes)
      .reverse()
      .map(([each, value]) => [value, each]),
  );
  return fromText(
    (text) => values.get(text),
    (value) => written.get(value) ?? '',
    'STATEMENT-NOT-A-CODE',
  );
}

export const text: ElementValue<string> = fromText(
  (value) => (value === '' ? undefined : value),
  (value) => value,
  'STATEMENT-NOT-A-CODE',
);

/** Account numbers compare without the spaces people write into them. */
export const accountNumber: ElementValue<string> = fromText(
  (value) => value.replace(/\s+/g, '').toUpperCase(),
  (value) => value,
  'STATEMENT-NOT-A-CODE',
);

export const creditDebit: ElementValue<CreditDebit> = code({ CRDT: 'credit', DBIT: 'debit' });

/** FiDAViSta: C or D. */
export const creditDebitLetter: ElementValue<CreditDebit> = code({ C: 'credit', D: 'debit' });

export const entryStatus: ElementValue<EntryStatus> = code({
  BOOK: 'booked',
  PDNG: 'pending',
  INFO: 'information',
  FUTR: 'future',
});

export const indicator: ElementValue<boolean> = code({ true: true, false: false, 1: true, 0: false });

export const signedDecimal: ElementValue<Decimal> = fromText(parseDecimal, (value) => value, 'STATEMENT-NOT-AN-AMOUNT');

/** Not negative: the direction stands elsewhere. */
export const unsignedDecimal: ElementValue<Decimal> = fromText(unsigned, (value) => value, 'STATEMENT-NOT-AN-AMOUNT');

/** ISO 20022: the currency is the attribute `Ccy`. */
export const currencyAmount: ElementValue<CurrencyAmount> = {
  read: (reading, node) => {
    const source = reading.takeText(node);
    const amount = unsigned(source);
    const currency = reading.takeCurrency(node);
    if (amount !== undefined && currency !== undefined && /^[A-Z]{3}$/.test(currency)) return { amount, currency };
    reading.giveBack(node);
    reading.find('STATEMENT-NOT-AN-AMOUNT', node, { value: `${source} ${currency ?? ''}`.trim() });
    return undefined;
  },
  write: (output, element, { amount, currency }) => {
    output.leaf(element, amount, currency);
  },
};

/** xs:date or xs:dateTime, as the element says or as banks write in its place. */
export const date: ElementValue<StatementDate> = fromText(parseDate, printDate, 'STATEMENT-NOT-A-DATE');

/** xs:date where there is no place for a time; a time that some banks write is read. */
export const dayOnly: ElementValue<StatementDate> = {
  ...date,
  write: (output, element, { day }) => {
    output.leaf(element, day);
  },
};

/** FiDAViSta's time stamp: YYYYMMDDHHMMSSsss in local time. */
export const compactTimestamp: ElementValue<StatementDate> = fromText(
  parseCompact,
  ({ day, time = '00:00:00' }) =>
    (day + time.replace('.', ''))
      .replace(/[^0-9]/g, '')
      .padEnd(17, '0')
      .slice(0, 17),
  'STATEMENT-NOT-A-DATE',
);

export function parseDate(source: string): StatementDate | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?))?(Z|[+-]\d{2}:\d{2})?$/.exec(source);
  const day = match?.[1] === undefined ? undefined : parseDay(match[1]);
  if (match === null || day === undefined) return undefined;
  const [, , time, zone] = match;
  return { day, ...(time === undefined ? {} : { time }), ...(zone === undefined ? {} : { zone }) };
}

function printDate({ day, time, zone = '' }: StatementDate): string {
  return (time === undefined ? day : `${day}T${time}`) + zone;
}

function parseCompact(source: string): StatementDate | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})(\d{3})?)?$/.exec(source);
  if (match === null) return undefined;
  const [, year = '', month = '', dayOfMonth = '', hours, minutes = '', seconds = '', milliseconds = '000'] = match;
  const day = `${year}-${month}-${dayOfMonth}`;
  if (hours === undefined) return parseDate(day);
  const fraction = milliseconds === '000' ? '' : `.${milliseconds}`;
  return parseDate(`${day}T${hours}:${minutes}:${seconds}${fraction}`);
}

function unsigned(source: string): Decimal | undefined {
  const value = parseDecimal(source);
  return value === undefined || value.startsWith('-') ? undefined : value;
}
