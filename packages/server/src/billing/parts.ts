import type { VatNumberService } from '@saikne/carriers';
import type { Validator } from '@saikne/documents';
import type { ContractParts } from '../contracts/parts.js';

/** What billing works with. */
export interface BillingParts extends ContractParts {
  /** Judges documents before they leave; keeps its compiled rules. */
  readonly validator: Validator;
  /** Where VAT numbers are asked about; answers carry a consultation number where the requester is given. */
  readonly vatNumbers: (requester: string | undefined) => VatNumberService;
}
