import type { Instant } from '@saikne/kernel';

/** What was learned about a VAT number, to be kept with whom it concerns. */
export type VatAnswer =
  | {
      readonly kind: 'valid';
      readonly vatNumber: string;
      readonly at: Instant;
      readonly name?: string;
      readonly address?: string;
      /** The proof of the question; given where the requester named itself. */
      readonly consultationNumber?: string;
    }
  | {
      readonly kind: 'invalid';
      readonly vatNumber: string;
      readonly at: Instant;
      readonly consultationNumber?: string;
    }
  | {
      /** Nobody knows: the member state or the service did not answer. A reason of VIES, or `UNREACHABLE`, `UNREADABLE`. */
      readonly kind: 'unavailable';
      readonly vatNumber: string;
      readonly at: Instant;
      readonly reason: string;
    };

/** Where VAT numbers are asked about: VIES, or its stand-in in demo and test. */
export interface VatNumberService {
  /** Answers always; what cannot be learned is `unavailable`. */
  check(vatNumber: string): Promise<VatAnswer>;
}
