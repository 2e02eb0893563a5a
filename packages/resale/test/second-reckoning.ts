/**
 * The charges of a subscription reckoned a second time, by other means than the product's: straight from the rules of
 * arithmetic (periods, instalments, added licences, early reductions), with JavaScript's own dates. Amounts are cents.
 */
export interface Change {
  readonly on: string;
  readonly do: 'increase' | 'early' | 'renewal';
  readonly licences: number;
}

export interface Reckoned {
  /** By month, YYYY-MM. */
  readonly instalments: ReadonlyMap<string, number>;
  /** The fee of each increase, in order. */
  readonly added: readonly number[];
  /** First day, licences and fee of each period that began. */
  readonly periods: readonly { readonly firstDay: string; readonly licences: number; readonly fee: number }[];
}

interface Batch {
  licences: number;
  readonly instalments: { readonly month: string; cents: number }[];
}

export interface Sold {
  readonly firstDay: string;
  readonly unit: 'year' | 'month';
  readonly licences: number;
  readonly price: number;
  readonly until: string;
}

export function reckon({ firstDay, unit, licences, price, until }: Sold, changes: readonly Change[]): Reckoned {
  const step = unit === 'year' ? 12 : 1;
  const begins = (index: number): string => plusMonths(firstDay, index * step);
  const instalments = new Map<string, number>();
  const add = (month: string, cents: number): void => {
    instalments.set(month, (instalments.get(month) ?? 0) + cents);
  };
  const added: number[] = [];
  const periods: { firstDay: string; licences: number; fee: number }[] = [];
  let count = licences;
  for (let index = 0; begins(index) <= until && count > 0; index++) {
    const [first, last] = [begins(index), plusDays(begins(index + 1), -1)];
    periods.push({ firstDay: first, licences: count, fee: count * price });
    const batches: Batch[] = [batch(count * price, count * price, count, first, last)];
    let leaving = 0;
    for (const change of changes) {
      if (change.on < first || change.on > last) continue;
      if (change.do === 'increase') {
        const whole = change.licences * price;
        const fee = halfUp(whole * days(change.on, last), days(first, last));
        added.push(fee);
        batches.push(batch(fee, whole, change.licences, change.on, last));
        continue;
      }
      leaving += change.licences;
      if (change.do === 'early') add(change.on.slice(0, 7), broughtForward(batches, change));
    }
    for (const { instalments: own } of batches) for (const { month, cents } of own) add(month, cents);
    count = batches.reduce((sum, known) => sum + known.licences, 0) + earlyOf(changes, first, last) - leaving;
  }
  return { instalments, added, periods };

  function batch(fee: number, wholeFee: number, size: number, from: string, last: string): Batch {
    const level = halfUp(wholeFee, step);
    const months = monthsBetween(from, last);
    let left = fee;
    const own = months.map((month, place) => {
      const start = from > `${month}-01` ? from : `${month}-01`;
      const end = lastDayOf(month);
      const share = halfUp(level * days(start, end < last ? end : last), Number(end.slice(8)));
      const cents = place === months.length - 1 ? left : Math.min(share, left);
      left -= cents;
      return { month, cents };
    });
    return { licences: size, instalments: own };
  }
}

/** What licences taken off early still owe for later months; the newest batch goes first. */
function broughtForward(batches: readonly Batch[], change: Change): number {
  let [left, due] = [change.licences, 0];
  for (const known of batches.toReversed()) {
    const gone = Math.min(left, known.licences);
    if (gone === 0) continue;
    for (const instalment of known.instalments) {
      if (instalment.month <= change.on.slice(0, 7)) continue;
      const cents = halfUp(instalment.cents * gone, known.licences);
      instalment.cents -= cents;
      due += cents;
    }
    known.licences -= gone;
    left -= gone;
  }
  return due;
}

function earlyOf(changes: readonly Change[], first: string, last: string): number {
  return changes
    .filter((change) => change.do === 'early' && change.on >= first && change.on <= last)
    .reduce((sum, change) => sum + change.licences, 0);
}

const msPerDay = 86_400_000;

export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * msPerDay).toISOString().slice(0, 10);
}

export function plusMonths(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 7);
  return `${target}-${String(Math.min(date, Number(lastDayOf(target).slice(8)))).padStart(2, '0')}`;
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function monthsBetween(first: string, last: string): readonly string[] {
  const months = [first.slice(0, 7)];
  while ((months.at(-1) ?? '') < last.slice(0, 7)) months.push(plusMonths(`${months.at(-1)}-01`, 1).slice(0, 7));
  return months;
}

/** Both days included. */
function days(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / msPerDay) + 1;
}

/** A quotient of whole numbers that stay far below 2^53. */
function halfUp(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}
