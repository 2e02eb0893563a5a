/** Which payments a bank's reversal takes back. */
import type { BankPayment } from './bank-payment.js';
import type { MatchedPart } from './match-payment.js';
import type { MatchProblem } from './problem.js';

/** A payment that was taken, as far as a reversal can name it. */
export interface TakenPayment extends Pick<
  BankPayment,
  'key' | 'entryKey' | 'account' | 'currency' | 'cents' | 'names'
> {
  /** What it went to, so that invoices ask for it again; none while a person has not said. */
  readonly parts: readonly MatchedPart[];
}

export type Reversal =
  | { readonly ok: true; readonly payments: readonly TakenPayment[] }
  | { readonly ok: false; readonly problem: MatchProblem; readonly candidates: readonly TakenPayment[] };

/** Payments that are not taken back yet, by every name that the bank may give them. */
export class TakenPayments {
  readonly #byName = new Map<string, TakenPayment[]>();
  readonly #byEntry = new Map<string, TakenPayment[]>();
  readonly #reversed = new Set<string>();

  add(payment: TakenPayment): void {
    for (const name of payment.names) append(this.#byName, nameKey(payment, name), payment);
    append(this.#byEntry, payment.entryKey, payment);
  }

  /**
   * The payment a reversal names: on the same account, in the same currency, of the same amount. Names are tried in their
   * order, the bank's own reference first. A batch is taken back whole when the reversal is of its whole amount.
   */
  takeBack(reversal: BankPayment): Reversal {
    for (const name of reversal.names) {
      const named = (this.#byName.get(nameKey(reversal, name)) ?? []).filter(({ key }) => !this.#reversed.has(key));
      if (named.length === 0) continue;
      const groups = this.#groupsOf(named, reversal.cents);
      const [only, another] = groups;
      if (another !== undefined) return { ok: false, problem: 'REVERSAL-AMBIGUOUS', candidates: groups.flat() };
      if (only === undefined) return { ok: false, problem: 'REVERSAL-AMOUNT-DIFFERS', candidates: named };
      for (const { key } of only) this.#reversed.add(key);
      return { ok: true, payments: only };
    }
    return { ok: false, problem: 'REVERSAL-OF-UNKNOWN', candidates: [] };
  }

  /** Single payments of the amount; else whole batches of it. */
  #groupsOf(named: readonly TakenPayment[], cents: bigint): readonly (readonly TakenPayment[])[] {
    const single = named.filter((payment) => payment.cents === cents);
    if (single.length > 0) return single.map((payment) => [payment]);
    return [...new Set(named.map(({ entryKey }) => entryKey))]
      .map((entryKey) => (this.#byEntry.get(entryKey) ?? []).filter(({ key }) => !this.#reversed.has(key)))
      .filter((batch) => batch.reduce((sum, payment) => sum + payment.cents, 0n) === cents);
  }
}

function nameKey({ account, currency }: Pick<BankPayment, 'account' | 'currency'>, name: string): string {
  return JSON.stringify([account, currency, name]);
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
