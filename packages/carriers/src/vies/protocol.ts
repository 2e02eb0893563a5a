/**
 * The REST interface of VIES, the VAT information exchange system of the European Commission ("VIES on the web",
 * technical information: `POST …/rest-api/check-vat-number`). A request that names its requester is answered with a
 * consultation number, which is the proof that the question was asked.
 */
import { z } from 'zod';

export const viesAddress = 'https://ec.europa.eu/taxation_customs/vies/rest-api';
export const viesCheckPath = '/check-vat-number';

export interface ViesRequest {
  /** The member state, Greece as EL. */
  readonly countryCode: string;
  /** What follows the country in a VAT number. */
  readonly vatNumber: string;
  readonly requesterMemberStateCode?: string;
  readonly requesterNumber?: string;
}

/** What VIES answers about a number. Member states that keep names to themselves give `---`. */
export const viesReply = z.object({
  countryCode: z.string().max(2),
  vatNumber: z.string().max(20),
  requestDate: z.string().max(40),
  valid: z.boolean(),
  requestIdentifier: z.string().max(40).nullish(),
  name: z.string().max(1000).nullish(),
  address: z.string().max(2000).nullish(),
});
export type ViesReply = z.infer<typeof viesReply>;

/** Why VIES could not answer; validity stays unknown, except for `INVALID_INPUT`. */
export const viesErrors = [
  'INVALID_INPUT',
  'INVALID_REQUESTER_INFO',
  'SERVICE_UNAVAILABLE',
  'MS_UNAVAILABLE',
  'TIMEOUT',
  'VAT_BLOCKED',
  'IP_BLOCKED',
  'GLOBAL_MAX_CONCURRENT_REQ',
  'GLOBAL_MAX_CONCURRENT_REQ_TIME',
  'MS_MAX_CONCURRENT_REQ',
  'MS_MAX_CONCURRENT_REQ_TIME',
] as const;
export type ViesError = (typeof viesErrors)[number];

export const viesFault = z.object({
  actionSucceed: z.literal(false),
  errorWrappers: z.array(z.object({ error: z.string().max(100), message: z.string().max(1000).nullish() })).max(20),
});
export type ViesFault = z.infer<typeof viesFault>;
