import { connections } from '@saikne/exchange';
import { languages } from '@saikne/kernel';
import { z } from 'zod';
import { id, instant } from './values.js';

export const partyIdentifier = z.object({
  /** An EAS code (`0088`, `0218`, `9939` …), `vat` or `registration`. */
  scheme: z.string().min(1).max(20),
  value: z.string().min(1).max(100),
});
export type PartyIdentifier = z.infer<typeof partyIdentifier>;

export const contractFormat = z.object({
  format: z.string().min(1).max(20),
  settings: z.record(z.string().max(50), z.string().max(200)).default({}),
});

/** What the operator enters to make a partner (Telema 2.2.1). */
export const newPartner = z
  .object({
    name: z.string().min(1).max(200),
    language: z.enum(languages).default('lv'),
    identifiers: z.array(partyIdentifier).min(1).max(20),
    contractFormat,
    connection: z.enum(connections).default('WEB'),
    activePeriodDays: z.number().int().min(1).max(366).default(183),
    registrationPeriodDays: z.number().int().min(1).max(3660).default(2557),
  })
  .meta({ id: 'NewPartner' });
export type NewPartner = z.infer<typeof newPartner>;

export const partner = z
  .object({
    id,
    name: z.string(),
    status: z.enum(['active', 'suspended', 'ended']),
    statusSince: instant,
    identifiers: z.array(partyIdentifier),
    /** Its own contract's settings; null where the asker is somebody else than it or the operator. */
    settings: newPartner
      .pick({
        language: true,
        contractFormat: true,
        connection: true,
        activePeriodDays: true,
        registrationPeriodDays: true,
      })
      .nullable(),
  })
  .meta({ id: 'Partner' });
export type Partner = z.infer<typeof partner>;

export const partnerPage = z.object({ items: z.array(partner), next: id.nullable() }).meta({ id: 'PartnerPage' });
export type PartnerPage = z.infer<typeof partnerPage>;
