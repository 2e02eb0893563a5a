import type { Day } from '@saikne/kernel';

/** An invoice that a payment may name. One that is settled may be among them: a payment for it becomes credit. */
export interface OpenInvoice {
  readonly contract: string;
  readonly invoice: string;
  readonly currency: string;
  /** What it still asks for, in minor units; 0 when settled. */
  readonly openCents: bigint;
  readonly dueOn: Day;
  /** ISO 11649. */
  readonly reference?: string;
}

/** By what the payer of a contract is known. */
export interface ContractPayer {
  readonly contract: string;
  readonly ibans: readonly string[];
  readonly registrationNumbers: readonly string[];
}

/** Account numbers without spaces, in capitals. */
export function plainIban(iban: string): string {
  return iban.replace(/\s+/g, '').toUpperCase();
}

/** A registration number without marks and without the country before it, as in a VAT number: LV40003000001. */
export function plainRegistrationNumber(number: string): string {
  return number
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^[A-Z]{2}(?=\d{6,}$)/, '');
}
