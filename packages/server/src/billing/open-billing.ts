import { openVies } from '@saikne/carriers';
import { createValidator } from '@saikne/documents';
import { openViesStandIn, type KnownCompany } from '@saikne/sandbox';
import type { ContractParts } from '../contracts/parts.js';
import { demoCompanies } from '../demo/companies.js';
import type { BillingParts } from './parts.js';

export interface BillingOptions extends ContractParts {
  readonly demo: boolean;
  readonly viesUrl: string | undefined;
}

/** Opens what billing works with. In demo mode VIES is a stand-in that knows the demo's companies. */
export async function openBilling({ demo, viesUrl, ...contracts }: BillingOptions): Promise<{
  readonly parts: BillingParts;
  close(): Promise<void>;
}> {
  const standIn =
    demo && viesUrl === undefined
      ? await openViesStandIn({ place: 'demo', companies: demoCompanies.map(known) })
      : undefined;
  const baseUrl = standIn?.url ?? viesUrl;
  return {
    parts: {
      ...contracts,
      validator: createValidator(),
      vatNumbers: (requester) =>
        openVies({
          now: () => contracts.clock.now(),
          ...(baseUrl === undefined ? {} : { baseUrl }),
          ...(requester === undefined ? {} : { requester }),
        }),
    },
    close: async () => standIn?.close(),
  };
}

function known({ vat, name, street, postCode, city }: (typeof demoCompanies)[number]): KnownCompany {
  return { vatNumber: vat, name, address: `${street}, ${city}, ${postCode}` };
}
